package dev.logsift.detect.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logsift.SharedSpark;
import dev.logsift.detect.SampleFinding;
import dev.logsift.library.Query;
import dev.logsift.library.QueryLibrary;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttackTest {
    @Test
    void aSubTechniqueIsItsTechnique() {
        assertThat(Attack.techniques(SampleFinding.by("r", "low", "attack.T1110.001", "attack.t1046", "direction")
                        .rule()))
                .containsExactly("T1046", "T1110");
    }

    @Test
    void everyTechniqueOfAShippedRuleHasItsTactic() {
        for (Query rule :
                QueryLibrary.open(List.of(SharedSpark.INSTALLATION.queries())).all()) {
            if (rule.isRule()) {
                assertThat(Attack.techniques(rule)).as(rule.name()).allSatisfy(technique -> assertThat(
                                Attack.tactic(technique))
                        .as(technique)
                        .isPresent());
            }
        }
    }
}
