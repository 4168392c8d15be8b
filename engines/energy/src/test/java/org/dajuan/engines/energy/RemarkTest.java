package org.dajuan.engines.energy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dajuan.engines.energy.lp.LpResult;
import org.dajuan.engines.energy.lp.LpStatus;
import org.junit.jupiter.api.Test;

/** What the engine says in words comes back as codes. */
class RemarkTest {
    private static List<Remark> of(String note) {
        return Remark.of(new LpResult(LpStatus.OPTIMAL, new double[0], new double[0], 0, "", note));
    }

    @Test
    void aRuleComesBackWithItsNumber() {
        assertThat(of("auto asks HiGHS first below 72 hours; proven by the elastic program"))
                .containsExactly(new Remark(Remark.Code.HIGHS_FIRST, "72"), new Remark(Remark.Code.ELASTIC, ""));
        assertThat(of("")).isEmpty();
        assertThat(of("steps died")).containsExactly(new Remark(Remark.Code.OTHER, "steps died"));
    }

    @Test
    void theSolversOwnRuleIsRecognised() {
        EnergyModel model = new EnergyModel(Miniature.of(24, java.util.Map.of()));
        LpResult r = new EnergySolver(EnergyOptions.standard()).solve(model.program(), 24);
        assertThat(Remark.of(r)).noneMatch(x -> x.code() == Remark.Code.OTHER);
    }

    @Test
    void everyLimitOfAParkHasAKindAndItsTextComesBack() {
        EnergyModel model = new EnergyModel(Miniature.of(24, java.util.Map.of()));
        for (int row = 0; row < model.program().rows(); row++) {
            Limit limit = Limit.of(model.limitOf(row));
            assertThat(limit.kind()).isNotEqualTo(Limit.Kind.OTHER);
            assertThat(limit.text()).isEqualTo(model.limitOf(row));
        }
        assertThat(Limit.of("most of import")).isEqualTo(new Limit(Limit.Kind.MOST, "import"));
        assertThat(Limit.of("least load of furnace").kind().code()).isEqualTo("least-load");
    }
}
