package dev.logsift.bench.question;

import dev.logsift.bench.MarkdownTable;
import dev.logsift.bench.Timings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What came out of a race, as Markdown. */
final class RaceReport {
    private final Race race;
    private final List<Candidate> candidates;
    private final double megabytes;

    RaceReport(Race race, List<Candidate> candidates, long bytes) {
        this.race = race;
        this.candidates = candidates;
        this.megabytes = bytes / 1e6;
    }

    /** Seconds of Logsift in one of the candidate's; empty where the candidate failed or is Logsift itself. */
    Optional<Double> ratio(Candidate candidate, Question question) {
        if (candidate == logsift()) {
            return Optional.empty();
        }
        return race.timings(candidate, question)
                .flatMap(other -> race.timings(logsift(), question).map(own -> own.median() / other.median()));
    }

    /** The same for all questions together. */
    Optional<Double> ratioTogether(Candidate candidate) {
        if (candidate == logsift()) {
            return Optional.empty();
        }
        return together(candidate).flatMap(other -> together(logsift()).map(own -> own / other));
    }

    @Override
    public String toString() {
        MarkdownTable table =
                new MarkdownTable("question", "who", "seconds", "least to most", "MB/s", "Logsift takes", "answer");
        for (Question question : Question.ALL) {
            candidates.forEach(candidate -> add(table, candidate, question));
        }
        for (Candidate candidate : candidates) {
            together(candidate)
                    .ifPresent(seconds -> table.add(
                            "**all five**",
                            candidate.name(),
                            format("%.2f", seconds),
                            "",
                            format("%.0f", Question.ALL.size() * megabytes / seconds),
                            ratioTogether(candidate).map(RaceReport::times).orElse(""),
                            ""));
        }
        return table + "\n" + faults();
    }

    static String times(double ratio) {
        return format("%.2f of it", ratio);
    }

    private void add(MarkdownTable table, Candidate candidate, Question question) {
        Optional<Timings> timings = race.timings(candidate, question);
        table.add(
                question.title(),
                candidate.name(),
                timings.map(runs -> format("%.2f", runs.median())).orElse("-"),
                timings.map(runs -> format("%.2f to %.2f", runs.least(), runs.most()))
                        .orElse("-"),
                timings.map(runs -> format("%.0f", megabytes / runs.median())).orElse("-"),
                ratio(candidate, question).map(RaceReport::times).orElse("-"),
                race.fault(candidate, question).isEmpty() ? "the same" : "differs, see below");
    }

    private String faults() {
        List<String> faults = new ArrayList<>();
        for (Candidate candidate : candidates) {
            for (Question question : Question.ALL) {
                race.fault(candidate, question)
                        .ifPresent(
                                fault -> faults.add("- " + candidate.name() + ", " + question.title() + ": " + fault));
            }
        }
        return faults.isEmpty() ? "All answers are the same.\n" : String.join("\n", faults) + "\n";
    }

    private Optional<Double> together(Candidate candidate) {
        double seconds = 0;
        for (Question question : Question.ALL) {
            Optional<Timings> timings = race.timings(candidate, question);
            if (timings.isEmpty()) {
                return Optional.empty();
            }
            seconds += timings.get().median();
        }
        return Optional.of(seconds);
    }

    private Candidate logsift() {
        return candidates.get(0);
    }

    private static String format(String pattern, double... values) {
        Object[] boxed = java.util.Arrays.stream(values).boxed().toArray();
        return String.format(Locale.ROOT, pattern, boxed);
    }
}
