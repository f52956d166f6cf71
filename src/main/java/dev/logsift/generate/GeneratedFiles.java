package dev.logsift.generate;

import dev.logsift.generate.attack.Label;
import dev.logsift.library.Severity;
import dev.logsift.session.Progress;
import dev.logsift.text.UserError;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A generated log on disk, with its labels beside it: both complete, or neither. */
public final class GeneratedFiles {
    private static final CSVFormat LABELS = CSVFormat.DEFAULT
            .builder()
            .setHeader(
                    "attack_id", "attack", "entity", "target", "first_seen", "last_seen", "lines", "severity", "benign")
            .setRecordSeparator('\n')
            .get();

    private final Path log;
    private final Path labels;

    private GeneratedFiles(Path log) {
        this.log = log;
        this.labels = log.resolveSibling(log.getFileName() + ".labels.csv");
    }

    /** @param target where the log goes; a file that is there already is replaced once the new one is complete */
    public static GeneratedFiles at(Path target) {
        Path log = target.toAbsolutePath().normalize();
        if (!Files.isDirectory(log.getParent() == null ? log : log.getParent())) {
            throw unwritable(target)
                    .because("there is no folder " + log.getParent())
                    .help("make the folder first, or choose another path");
        }
        if (Files.exists(log) && !Files.isRegularFile(log)) {
            throw unwritable(target)
                    .because("it is there already and not a regular file")
                    .help("choose another path, or leave --to out to write to standard output");
        }
        return new GeneratedFiles(log);
    }

    public Path log() {
        return log;
    }

    public Path labels() {
        return labels;
    }

    /**
     * Writes under temporary names beside the target and moves both files into place when they are complete.
     *
     * @return the labels that were written
     */
    public List<Label> write(GeneratedLog generated, Progress progress) {
        try (PendingFile newLog = PendingFile.beside(log);
                PendingFile newLabels = PendingFile.beside(labels)) {
            String task = "generating " + log.getFileName();
            List<Label> written;
            try (OutputStream out = open(newLog.path())) {
                written = generated.writeTo(out, done -> progress.update(task, done, generated.lines()));
            }
            writeLabels(written, newLabels.path());
            newLabels.moveIntoPlace();
            newLog.moveIntoPlace();
            return written;
        } catch (ClosedByInterruptException e) {
            throw (CancellationException) new CancellationException("interrupted").initCause(e);
        } catch (IOException e) {
            throw unwritable(log).because(reason(e)).causedBy(e);
        }
    }

    private OutputStream open(Path path) throws IOException {
        OutputStream file = Files.newOutputStream(path);
        return log.toString().endsWith(".gz") ? new GZIPOutputStream(file, 1 << 16) : file;
    }

    private static void writeLabels(List<Label> labels, Path path) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(path);
                CSVPrinter printer = new CSVPrinter(writer, LABELS)) {
            for (Label label : labels) {
                printer.printRecord(
                        label.id(),
                        label.attack(),
                        label.entity(),
                        label.target(),
                        label.firstSeen(),
                        label.lastSeen(),
                        label.lines(),
                        label.severity().map(Severity::word).orElse(""),
                        label.isBenign());
            }
        }
    }

    private static UserError unwritable(Path path) {
        return UserError.of("cannot write " + path);
    }

    private static String reason(IOException e) {
        return e instanceof AccessDeniedException ? "permission denied" : e.getMessage();
    }
}
