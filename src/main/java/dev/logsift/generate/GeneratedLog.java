package dev.logsift.generate;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
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

    /** One label for each attack, in the order of the scenario. */
    public List<Label> labels() {
        return attacks.stream()
                .map(PlannedAttack::label)
                .flatMap(Optional::stream)
                .map(label -> label.truncatedTo(format.resolution()))
                .toList();
    }

    /**
     * Writes all lines, unless the thread is interrupted.
     *
     * @param written told now and then how many lines there are by now
     */
    public void writeTo(OutputStream out, LongConsumer written) throws IOException {
        LineBuffer buffer = new LineBuffer(out);
        format.writeHeader(buffer);
        long done = 0;
        for (Iterator<Event> events = events(); events.hasNext(); ) {
            format.write(events.next(), buffer);
            if (++done % LINES_PER_REPORT == 0) {
                written.accept(done);
                stopIfInterrupted();
            }
        }
        buffer.flush();
        written.accept(done);
    }

    private Iterator<Event> events() {
        long ordinary = lines - attacks.stream().mapToLong(PlannedAttack::lines).sum();
        SeededRandom random = SeededRandom.of(seed, 0);
        List<Iterator<? extends Event>> streams = new ArrayList<>();
        streams.add(new Overlap(new Visits(background, scenario.rhythm(), random, format.isBiflow(), ordinary)));
        attacks.forEach(attack -> streams.add(attack.events()));
        return new Merge(streams);
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
