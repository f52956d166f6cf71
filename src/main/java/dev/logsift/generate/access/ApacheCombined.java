package dev.logsift.generate.access;

import com.google.auto.service.AutoService;
import dev.logsift.generate.LineBuffer;
import dev.logsift.generate.LineFormat;
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
