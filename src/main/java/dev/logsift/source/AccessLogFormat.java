package dev.logsift.source;

import com.google.auto.service.AutoService;
import dev.logsift.format.column.Family;
import org.apache.spark.sql.sources.DataSourceRegister;

/** The data source {@code access_log}. */
@AutoService(DataSourceRegister.class)
public final class AccessLogFormat extends LogFileFormat {
    public AccessLogFormat() {
        super(Family.ACCESS);
    }
}
