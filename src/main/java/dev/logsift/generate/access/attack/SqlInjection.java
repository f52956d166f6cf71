package dev.logsift.generate.access.attack;

import com.google.auto.service.AutoService;
import dev.logsift.generate.attack.AttackKind;

/** SQL in a parameter (ATT&amp;CK T1190). */
@AutoService(AttackKind.class)
public final class SqlInjection extends PayloadProbes {
    public SqlInjection() {
        super("sql_injection", "sql_injection.txt");
    }
}
