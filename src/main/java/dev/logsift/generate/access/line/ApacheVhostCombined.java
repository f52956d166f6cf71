package dev.logsift.generate.access.line;

import com.google.auto.service.AutoService;
import dev.logsift.generate.access.Request;
import dev.logsift.generate.line.LineBuffer;
import dev.logsift.generate.line.LineFormat;
import java.io.IOException;

/** Debian's {@code vhost_combined}: combined with the virtual host and its port in front. */
@AutoService(LineFormat.class)
public final class ApacheVhostCombined extends ServerLog {
    public ApacheVhostCombined() {
        super("apache_vhost_combined", "0");
    }

    @Override
    void write(Request request, ApacheLine line, LineBuffer out) throws IOException {
        out.put(request.host().name()).put(':').put(request.host().port()).put(' ');
        line.writeCombined(request, out);
    }
}
