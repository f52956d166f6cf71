package dev.logsift.generate.access.attack;

import com.google.auto.service.AutoService;
import dev.logsift.generate.attack.AttackKind;

/** JNDI look-ups for Log4j to follow, CVE-2021-44228 (ATT&amp;CK T1190), in every field that may be logged. */
@AutoService(AttackKind.class)
public final class Log4Shell extends PayloadProbes {
    public Log4Shell() {
        super("log4shell", "log4shell.txt");
    }
}
