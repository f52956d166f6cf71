package dev.logsift.generate.access.line;

import dev.logsift.format.column.Family;
import dev.logsift.generate.access.Request;
import dev.logsift.generate.line.LineBuffer;
import dev.logsift.generate.line.LineFormat;
import dev.logsift.generate.traffic.Event;
import java.io.IOException;
import java.time.temporal.ChronoUnit;

/** A log that Apache or nginx writes: one request a line. */
abstract class ServerLog extends LineFormat {
    private final ApacheLine line;

    /** @param noBytes how an empty body is written */
    ServerLog(String name, String noBytes) {
        super(Family.ACCESS, name, ChronoUnit.SECONDS);
        this.line = new ApacheLine(noBytes);
    }

    abstract void write(Request request, ApacheLine line, LineBuffer out) throws IOException;

    @Override
    public final void write(Event event, LineBuffer out) throws IOException {
        write((Request) event, line, out);
        out.endLine();
    }
}
