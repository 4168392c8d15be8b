package org.dajuan.park.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.dajuan.kernel.Unit;
import org.dajuan.spine.register.DefinitionReader;
import org.dajuan.spine.register.RegisterDefinition;
import org.junit.jupiter.api.Test;

class SmallCellsTest {

    @Test
    void fewerThanFivePeopleAreNotShownAndNoneIs() throws Exception {
        RegisterDefinition internal = definition("internal");
        for (String n : new String[] {"1", "2", "4"}) {
            assertThat(SmallCells.hides(internal, Unit.of("人"), new BigDecimal(n)))
                    .as(n)
                    .isTrue();
        }
        for (String n : new String[] {"0", "5", "120"}) {
            assertThat(SmallCells.hides(internal, Unit.of("人"), new BigDecimal(n)))
                    .as(n)
                    .isFalse();
        }
        assertThat(SmallCells.hides(internal, Unit.of("户"), BigDecimal.ONE)).isTrue();
    }

    @Test
    void whatIsNotAboutPeopleOrIsPublicIsShown() throws Exception {
        assertThat(SmallCells.hides(definition("internal"), Unit.of("条"), BigDecimal.TWO))
                .isFalse();
        assertThat(SmallCells.hides(definition("public"), Unit.of("人"), BigDecimal.TWO))
                .isFalse();
    }

    private static RegisterDefinition definition(String sensitivity) throws Exception {
        String text = Dropped.unseen("cells").replace("sensitivity: internal", "sensitivity: " + sensitivity);
        return DefinitionReader.read(text).definition("cells.yaml");
    }
}
