package dev.logsift.generate.access;

import com.google.auto.service.AutoService;
import dev.logsift.generate.LineBuffer;
import dev.logsift.generate.LineFormat;
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
