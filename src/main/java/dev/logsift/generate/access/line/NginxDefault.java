package dev.logsift.generate.access.line;

import com.google.auto.service.AutoService;
import dev.logsift.generate.access.Request;
import dev.logsift.generate.line.LineBuffer;
import dev.logsift.generate.line.LineFormat;
import java.io.IOException;

/** The format that nginx writes when nobody says otherwise: {@code combined} with 0 for no bytes. */
@AutoService(LineFormat.class)
public final class NginxDefault extends ServerLog {
    public NginxDefault() {
        super("nginx_default", "0");
    }

    @Override
    void write(Request request, ApacheLine line, LineBuffer out) throws IOException {
        line.writeCombined(request, out);
    }
}
