package org.dajuan.spine.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.dajuan.spine.indicators.Formula.Aggregate;
import org.dajuan.spine.indicators.Formula.Arithmetic;
import org.junit.jupiter.api.Test;

class FormulaParserTest {
    @Test
    void readsAnAggregateWithAllItsParts() {
        Aggregate a = (Aggregate) FormulaParser.parse("sum(gdp where source = \"统计\" and value > -1.5 over quarter)");
        assertThat(a.function()).isEqualTo(Formula.Function.SUM);
        assertThat(a.facts()).isEqualTo("gdp");
        assertThat(a.where()).hasSize(2);
        assertThat(a.where().get(1).number()).isEqualByComparingTo("-1.5");
        assertThat(a.over()).isEqualTo(Formula.Over.QUARTER);
    }

    @Test
    void withoutOverAYearIsMeant() {
        assertThat(((Aggregate) FormulaParser.parse("last(gdp)")).over()).isEqualTo(Formula.Over.YEAR);
    }

    @Test
    void multiplicationBindsTighterAndLeftComesFirst() {
        Arithmetic minus = (Arithmetic) FormulaParser.parse("a - b * c - d");
        assertThat(minus.operator()).isEqualTo('-');
        assertThat(minus.right()).isEqualTo(new Formula.Reference("d"));
        assertThat(((Arithmetic) ((Arithmetic) minus.left()).right()).operator())
                .isEqualTo('*');
    }

    @Test
    void groupsAreAggregatedAgain() {
        Aggregate a = (Aggregate) FormulaParser.parse("count(sum(output by about) where value >= 100)");
        assertThat(a.inner()).isNotNull();
    }

    @Test
    void errorsSayWhatWasFoundWhatIsExpectedAndWhere() {
        fails("sum(gdp", 7, "the end", "\")\"");
        fails("sum(gdp) gdp", 9, "gdp", "operator");
        fails("median(gdp)", 0, "median", "one of sum");
        fails("1 + ", 4, "the end", "a number");
        fails("sum(x over decade)", 11, "decade", "year");
        fails("sum(x where about > \"E\")", 18, ">", "= or !=");
        fails("sum(x by about)", 0, "by", "wrap it");
        fails("share(x)", 0, "share", "where");
        fails("count(sum(max(x by about) by about))", 6, "works on facts", "by");
        fails("1.2.3", 0, "1.2.3", "decimal");
        fails("sum(x) § 2", 7, "§", "");
        fails("\"abc", 0, "closed", "");
    }

    @Test
    void hostileDepthAndLengthAreRefusedNotFatal() {
        assertThatThrownBy(() -> FormulaParser.parse("(".repeat(1_000) + "1")).hasMessageContaining("deep");
        assertThatThrownBy(() -> FormulaParser.parse("-".repeat(1_500) + "1")).hasMessageContaining("deep");
        assertThatThrownBy(() -> FormulaParser.parse("sum(".repeat(400))).isInstanceOf(FormulaException.class);
        assertThatThrownBy(() -> FormulaParser.parse("1+".repeat(2_000))).hasMessageContaining("chars");
    }

    @Test
    void anyTextIsReadOrRefusedWithAPlace() {
        Random random = new Random(7);
        String signs = "sum(last over where by about value year growth either ,+-*/)(\"<>=!._19 gdp §";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder b = new StringBuilder();
            for (int n = random.nextInt(30); n > 0; n--) {
                b.append(signs.charAt(random.nextInt(signs.length())));
            }
            try {
                FormulaParser.parse(b.toString());
            } catch (FormulaException e) {
                assertThat(e.offset()).isBetween(0, b.length());
            }
        }
    }

    private static void fails(String formula, int offset, String found, String expected) {
        assertThatThrownBy(() -> FormulaParser.parse(formula))
                .isInstanceOfSatisfying(
                        FormulaException.class,
                        e -> assertThat(e.offset()).as(formula).isEqualTo(offset))
                .hasMessageContaining(found)
                .hasMessageContaining(expected);
    }
}
