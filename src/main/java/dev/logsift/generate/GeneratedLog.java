package dev.logsift.generate;

import dev.logsift.generate.attack.Disturbed;
import dev.logsift.generate.attack.Label;
import dev.logsift.generate.attack.PlannedAttack;
import dev.logsift.generate.attack.Tally;
import dev.logsift.generate.line.LineBuffer;
import dev.logsift.generate.line.LineFormat;
import dev.logsift.generate.random.SeededRandom;
import dev.logsift.generate.scenario.Scenario;
import dev.logsift.generate.traffic.Background;
import dev.logsift.generate.traffic.Event;
import dev.logsift.generate.traffic.Merge;
import dev.logsift.generate.traffic.Overlap;
import dev.logsift.generate.traffic.Visits;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.LongConsumer;

/** One log to be: a scenario, a format, a number of lines and a seed, which together decide every byte. */
public final class GeneratedLog {
    private static final int LINES_PER_REPORT = 1 << 13;

    private final Scenario scenario;
    private final LineFormat format;
    private final Background background;
    private final long lines;
    private final long seed;
    private final List<PlannedAttack> attacks;

    GeneratedLog(Scenario scenario, LineFormat format, Background background, long lines, long seed) {
        this.scenario = scenario;
        this.format = format;
        this.background = background;
        this.lines = lines;
        this.seed = seed;
        this.attacks = plan();
    }

    public long lines() {
        return lines;
    }

    /**
     * Writes all lines, unless the thread is interrupted.
     *
     * @param written told now and then how many lines there are by now
     * @return the labels of the attacks in what was written, in the order of the scenario
     */
    public List<Label> writeTo(OutputStream out, LongConsumer written) throws IOException {
        List<Tally> tallies =
                attacks.stream().map(attack -> new Tally(attack.scheduled())).toList();
        write(events(tallies), new LineBuffer(out), written);
        return tallies.stream()
                .flatMap(tally -> tally.labels().stream())
                .map(label -> label.truncatedTo(format.resolution()))
                .toList();
    }

    private void write(Iterator<Event> events, LineBuffer out, LongConsumer written) throws IOException {
        format.writeHeader(out);
        long done = 0;
        while (events.hasNext()) {
            format.write(events.next(), out);
            if (++done % LINES_PER_REPORT == 0) {
                written.accept(done);
                stopIfInterrupted();
            }
        }
        out.flush();
        written.accept(done);
    }

    private Iterator<Event> events(List<Tally> tallies) {
        Iterator<Event> ordinary = ordinary();
        List<Iterator<Event>> streams = new ArrayList<>();
        for (int i = 0; i < attacks.size(); i++) {
            streams.add(tallies.get(i).watch(attacks.get(i).events()));
            ordinary = attacks.get(i).scheduled().isDisturbance()
                    ? new Disturbed(ordinary, attacks.get(i), tallies.get(i))
                    : ordinary;
        }
        streams.add(0, ordinary);
        return new Merge(streams);
    }

    private Iterator<Event> ordinary() {
        long count = lines - attacks.stream().mapToLong(PlannedAttack::lines).sum();
        SeededRandom random = SeededRandom.of(seed, 0);
        return new Overlap(new Visits(background, scenario.rhythm(), random, format.isBiflow(), count));
    }

    private List<PlannedAttack> plan() {
        List<PlannedAttack> whole = scenario.attacks().stream()
                .map(attack -> new PlannedAttack(attack, seed, format.isBiflow(), Long.MAX_VALUE))
                .toList();
        long wanted = whole.stream().mapToLong(PlannedAttack::lines).sum();
        double allowed = lines * scenario.attackShare();
        if (wanted <= allowed) {
            return whole;
        }
        return whole.stream()
                .map(attack -> attack.limitedTo((long) (attack.lines() * allowed / wanted)))
                .toList();
    }

    private static void stopIfInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("interrupted");
        }
    }
}
