package dev.logsift.source;

import com.google.auto.service.AutoService;
import dev.logsift.format.column.Family;
import org.apache.spark.sql.sources.DataSourceRegister;

/** The data source {@code flow_log}. */
@AutoService(DataSourceRegister.class)
public final class FlowLogFormat extends LogFileFormat {
    public FlowLogFormat() {
        super(Family.FLOW);
    }
}
