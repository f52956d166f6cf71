package dev.logsift.generate.access.line;

import com.google.auto.service.AutoService;
import dev.logsift.generate.access.Request;
import dev.logsift.generate.line.LineBuffer;
import dev.logsift.generate.line.LineFormat;
import java.io.IOException;

/** Apache's {@code common}. */
@AutoService(LineFormat.class)
public final class ApacheCommon extends ServerLog {
    public ApacheCommon() {
        super("apache_common", "-");
    }

    @Override
    void write(Request request, ApacheLine line, LineBuffer out) throws IOException {
        line.writeCommon(request, out);
    }
}
