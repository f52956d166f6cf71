package dev.logsift.generate.access;

import com.google.auto.service.AutoService;
import dev.logsift.format.Family;
import dev.logsift.generate.Event;
import dev.logsift.generate.LineBuffer;
import dev.logsift.generate.LineFormat;
import java.io.IOException;
import java.time.temporal.ChronoUnit;

/** The format that nginx writes when nobody says otherwise: {@code combined} with 0 for no bytes. */
@AutoService(LineFormat.class)
public final class NginxDefault implements LineFormat {
    private final ApacheLine line = new ApacheLine("0");

    @Override
    public String name() {
        return "nginx_default";
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
        line.writeCombined((Request) event, out);
        out.endLine();
    }
}
