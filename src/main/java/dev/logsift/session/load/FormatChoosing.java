package dev.logsift.session.load;

import dev.logsift.engine.SourceFile;
import dev.logsift.format.FormatDefinition;
import dev.logsift.format.detect.Detection;
import dev.logsift.format.detect.FormatDetector;
import dev.logsift.format.detect.TableDetector;
import dev.logsift.format.table.TableFit;
import dev.logsift.format.table.TableFormat;
import dev.logsift.format.table.TableKind;
import dev.logsift.text.UserError;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Decides which format files are to be read in, from a sample of their lines or the user's word. */
final class FormatChoosing {
    private static final String TABLE_ENDING = ".*\\.(csv|tsv|json|jsonl|ndjson)(\\.\\w+)?";

    private final LoadContext context;
    private final LoadRequest request;

    FormatChoosing(LoadContext context, LoadRequest request) {
        this.context = context;
        this.request = request;
    }

    FormatChoice choose(List<SourceFile> files) {
        List<FileSample> samples = FileSample.of(context.engine(), files);
        Optional<TableKind> kind = request.logFormat().flatMap(TableKind::named);
        if (kind.isPresent() && !samples.isEmpty()) {
            return table(kind.get(), samples);
        }
        return request.logFormat().map(name -> named(name, samples)).orElseGet(() -> guessed(files, samples));
    }

    private FormatChoice table(TableKind kind, List<FileSample> samples) {
        FileSample first = samples.get(0);
        TableFormat format = TableFormat.detect(kind, context.formats().columns(), request.map(), first.bytes())
                .orElseThrow(() -> ofNoFamily(kind, first));
        return new FormatChoice(
                kind.word(), together(format, samples), true, Optional.of(format.fit(first.bytes())), Optional.empty());
    }

    private static UserError ofNoFamily(TableKind kind, FileSample sample) {
        return TableFit.none(sample.file().displayName(), kind, TableFormat.columnsOf(kind, sample.bytes()));
    }

    /** The user's word always wins; where most lines do not fit it, a format that fits better is named. */
    private FormatChoice named(String name, List<FileSample> samples) {
        Detection detection = together(context.formats().resolve(name), samples);
        Optional<Detection> better = FormatChoice.fitsMost(detection)
                ? Optional.empty()
                : context.formats().all().stream()
                        .map(format -> together(format, samples))
                        .sorted(Detection.BEST_FIRST)
                        .filter(other -> other.rows() > detection.rows())
                        .findFirst();
        return new FormatChoice(name, detection, true, Optional.empty(), better);
    }

    private static Detection together(FormatDefinition format, List<FileSample> samples) {
        return samples.stream()
                .map(sample -> sample.fit(format))
                .reduce(Detection::plus)
                .orElseGet(() -> FormatDetector.fit(format, new byte[0]));
    }

    private FormatChoice guessed(List<SourceFile> files, List<FileSample> samples) {
        List<FormatDefinition> formats = context.formats().all();
        FormatDetector detector = new FormatDetector(formats);
        TableDetector tables = new TableDetector(context.formats().columns(), request.map());
        List<FormatGuess> guesses = samples.stream()
                .map(sample -> new FormatGuess(sample, tables.ranked(detector.ranked(sample.bytes()), sample.bytes())))
                .filter(guess -> !guess.isUnknown() || !guess.sample().hasNoRows(formats))
                .toList();
        if (guesses.isEmpty()) {
            throw nothingToTellBy(files, samples);
        }
        List<Detection> common = common(guesses);
        if (common.isEmpty()) {
            throw noCommonFormat(guesses);
        }
        Detection best = common.get(0);
        Optional<TableFit> table = best.format() instanceof TableFormat format
                ? Optional.of(format.fit(guesses.get(0).sample().bytes()))
                : Optional.empty();
        return new FormatChoice(best.format().name(), best, false, table, rival(best, common, guesses));
    }

    /** Another format that fits all files nearly as well, or else more lines of a single file that fits badly. */
    private static Optional<Detection> rival(Detection best, List<Detection> common, List<FormatGuess> guesses) {
        Stream<Detection> better = FormatChoice.fitsMost(best) || guesses.size() > 1
                ? Stream.empty()
                : guesses.get(0).ranked().stream().filter(other -> other.rows() > best.rows());
        return Stream.concat(common.stream().skip(1).filter(best::isRivalledBy), better)
                .findFirst();
    }

    /** The formats that are plausible for every file, the one that fits all of them best first. */
    private static List<Detection> common(List<FormatGuess> guesses) {
        return guesses.get(0)
                .plausible()
                .map(candidate -> inAll(FormatGuess.word(candidate), guesses))
                .flatMap(Optional::stream)
                .sorted(Detection.BEST_FIRST)
                .toList();
    }

    private static Optional<Detection> inAll(String format, List<FormatGuess> guesses) {
        List<Detection> fits = guesses.stream()
                .map(guess -> guess.plausible(format).orElse(null))
                .filter(Objects::nonNull)
                .toList();
        return fits.size() == guesses.size() ? fits.stream().reduce(Detection::plus) : Optional.empty();
    }

    private UserError noCommonFormat(List<FormatGuess> guesses) {
        return guesses.stream().allMatch(FormatGuess::isUnknown)
                ? unknown(guesses.get(0).sample())
                : new MixedFormats(guesses).error();
    }

    /** What is called a table, or what the user maps columns of, is one with columns that nobody knows. */
    private UserError unknown(FileSample sample) {
        boolean isTable = !request.map().isEmpty() || sample.file().path().matches(TABLE_ENDING);
        return isTable && !FormatDetector.looksBinary(sample.bytes())
                ? ofNoFamily(TableDetector.kind(sample.bytes()), sample)
                : new UnknownFormat(context.formats().all()).error(sample);
    }

    private static UserError nothingToTellBy(List<SourceFile> files, List<FileSample> samples) {
        boolean blank = !samples.isEmpty();
        return UserError.of(files.get(0).displayName() + (blank ? " has no line of a log" : " is empty"))
                .because(blank ? "its lines are blank or comments" : "there are no lines to tell its format by")
                .help("check the file, or name its format with --log-format");
    }
}
