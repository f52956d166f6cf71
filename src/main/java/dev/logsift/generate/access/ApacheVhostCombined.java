package dev.logsift.generate.access;

import com.google.auto.service.AutoService;
import dev.logsift.format.Family;
import dev.logsift.generate.Event;
import dev.logsift.generate.LineBuffer;
import dev.logsift.generate.LineFormat;
import java.io.IOException;
import java.time.temporal.ChronoUnit;

/** Debian's {@code vhost_combined}: combined with the virtual host and its port in front. */
@AutoService(LineFormat.class)
public final class ApacheVhostCombined implements LineFormat {
    private final ApacheLine line = new ApacheLine("0");

    @Override
    public String name() {
        return "apache_vhost_combined";
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
        Request request = (Request) event;
        out.put(request.host().name()).put(':').put(request.host().port()).put(' ');
        line.writeCombined(request, out);
        out.endLine();
    }
}
