package dev.logsift.generate.access.attack;

import com.google.auto.service.AutoService;
import dev.logsift.generate.attack.AttackKind;

/** Script in a parameter (ATT&amp;CK T1059.007). */
@AutoService(AttackKind.class)
public final class CrossSiteScripting extends PayloadProbes {
    public CrossSiteScripting() {
        super("cross_site_scripting", "cross_site_scripting.txt");
    }
}
