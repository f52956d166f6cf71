package dev.logsift.generate.access.line;

import com.google.auto.service.AutoService;
import dev.logsift.generate.access.Request;
import dev.logsift.generate.line.LineBuffer;
import dev.logsift.generate.line.LineFormat;
import java.io.IOException;

/** Apache's {@code combined}. */
@AutoService(LineFormat.class)
public final class ApacheCombined extends ServerLog {
    public ApacheCombined() {
        super("apache_combined", "-");
    }

    @Override
    public boolean isDefault() {
        return true;
    }

    @Override
    void write(Request request, ApacheLine line, LineBuffer out) throws IOException {
        line.writeCombined(request, out);
    }
}
