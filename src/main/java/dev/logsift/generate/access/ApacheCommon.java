package dev.logsift.generate.access;

import com.google.auto.service.AutoService;
import dev.logsift.format.Family;
import dev.logsift.generate.Event;
import dev.logsift.generate.LineBuffer;
import dev.logsift.generate.LineFormat;
import java.io.IOException;
import java.time.temporal.ChronoUnit;

/** Apache's {@code common}. */
@AutoService(LineFormat.class)
public final class ApacheCommon implements LineFormat {
    private final ApacheLine line = new ApacheLine("-");

    @Override
    public String name() {
        return "apache_common";
    }

    @Override
    public Family family() {
        return Family.ACCESS;
    }

    @Override
    public ChronoUnit resolution() {
        return ChronoUnit.SECONDS;
    }

    @Override
    public void write(Event event, LineBuffer out) throws IOException {
        line.writeCommon((Request) event, out);
        out.endLine();
    }
}
