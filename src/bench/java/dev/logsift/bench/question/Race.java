package dev.logsift.bench.question;

import dev.logsift.bench.Stopwatch;
import dev.logsift.bench.Timings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks every candidate every question, again and again; all candidates answer one question before the next is asked, each
 * round another one first, so that a machine that is slow for a while is slow for all.
 */
final class Race {
    private final List<Candidate> candidates;
    private final Map<Entry, Timings> timings = new LinkedHashMap<>();
    private final Map<Entry, Answer> answers = new LinkedHashMap<>();
    private final Map<Entry, String> failures = new LinkedHashMap<>();

    /** One candidate at one question. */
    private record Entry(Candidate candidate, Question question) {}

    /** @param candidates the first one is the one that the others are compared with */
    Race(List<Candidate> candidates) {
        this.candidates = candidates;
    }

    void warmUp() {
        round(0, false);
    }

    void run(int runs) {
        for (int run = 1; run <= runs; run++) {
            round(run, true);
        }
    }

    /** Seconds of the runs; none if the candidate failed. */
    Optional<Timings> timings(Candidate candidate, Question question) {
        return Optional.ofNullable(timings.get(new Entry(candidate, question)));
    }

    Answer rightAnswer(Question question) {
        return answers.get(new Entry(candidates.get(0), question));
    }

    /** What is wrong with a candidate's answer; empty if nothing is. */
    Optional<String> fault(Candidate candidate, Question question) {
        Entry entry = new Entry(candidate, question);
        String failure = failures.get(entry);
        return failure != null ? Optional.of(failure) : answers.get(entry).difference(rightAnswer(question));
    }

    private void round(int number, boolean timed) {
        List<Candidate> order = new ArrayList<>(candidates);
        Collections.rotate(order, -number);
        for (Question question : Question.ALL) {
            for (Candidate candidate : order) {
                ask(new Entry(candidate, question), timed);
            }
        }
    }

    private void ask(Entry entry, boolean timed) {
        if (failures.containsKey(entry)) {
            return;
        }
        try {
            Stopwatch.Lap<List<List<Object>>> lap =
                    Stopwatch.time(() -> entry.candidate().ask(entry.question()));
            answers.put(entry, Answer.of(lap.value()));
            if (timed) {
                timings.computeIfAbsent(entry, key -> new Timings()).add(lap.seconds());
            }
        } catch (Exception e) {
            timings.remove(entry);
            failures.put(
                    entry,
                    "fails: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private static String reason(Throwable failure) {
        return failure.getCause() != null
                ? reason(failure.getCause())
                : String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }
}
