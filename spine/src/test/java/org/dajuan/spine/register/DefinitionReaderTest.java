package org.dajuan.spine.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DefinitionReaderTest {

    @ParameterizedTest
    @ValueSource(strings = {"safety/hazards.yaml", "safety/penalty.yaml"})
    void s01_whatIsShippedHasNoFinding(String path) {
        DefinitionReader.Result r = DefinitionReader.read(Definitions.text("../registers/" + path));
        assertThat(r.findings().stream().map(f -> f.shown(path))).isEmpty();
        assertThat(Objects.requireNonNull(r.definition()).systems()).isNotEmpty();
    }

    @Test
    void s02_theSmallOneIsRead() {
        assertThat(findings(Definitions.SMALL)).isEmpty();
    }

    @Test
    void s03_theSampleOfTheSchemaIsReadForEver() {
        String sample = Definitions.text("src/test/resources/schemas/register.v1.yaml");
        assertThat(DefinitionReader.read(sample).findings().stream().map(f -> f.shown("register.v1.yaml")))
                .isEmpty();
    }

    @Test
    void e01_severalMistakesAreNamedInOneRunEachAtItsPlace() {
        String bad = Definitions.SMALL
                .replace("sensitivity: internal", "sensitivity: secret")
                .replace("to: done", "to: dnoe")
                .replace("amount > 1", "amuont > 1");
        assertThat(findings(bad))
                .containsExactly(
                        "7:14 \"sensitivity\" is \"secret\"; expected one of [public, internal, restricted]."
                                + " Maybe [public]?",
                        "17:11 from the state \"open\" no end is ever reached; expected a way to one of [done]."
                                + " A record would stay there or turn in a circle for ever.",
                        "18:11 the state \"done\" is never reached from \"open\"; expected a transition to it."
                                + " Add one, or leave the state out.",
                        "20:46 \"dnoe\" is no state; expected one of [done, open]. Nearest are [done, open].",
                        "20:59 \"amuont > 1\"; expected an expression that can be used. undeclared reference to"
                                + " 'amuont' (in container ''); nearest are [amount, actor, now].")
                .hasSize(5);
    }

    /** One change to the small definition and the words that must be among the findings. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    done: {name: 办结, end: true} | done: {name: 办结} | no state is an end
                    to: done, guard: amount > 1 | to: open | no end is ever reached
                    amount > 1 | amount > 1 && amount < 1 | is never true
                    amount > 1 | given_amount && amount > 1 && title != "" && title == "" | is never true
                    amount > 1 | amount > "1" | overload
                    amount > 1 | title | bool
                    type: number | type: nubmer | Maybe [number]
                    id: title | id: Title | small letters
                    id: title | id: given_amount | Expressions use it
                    id: title | id: state | is taken
                    id: day | id: amount | stands twice
                    roles: [clerk, head] | roles: clerk | nothing
                    version: 1 | version: 0 | a whole number from 1
                    retention_years: 10 | retention: 10 | is not known
                    number: SM | number: small | capital letters
                    department: emergency | department: [a] | a text
                    """)
    void e02_eachMistakeIsNamed(String from, String to, String expected) {
        String text = Definitions.SMALL.replace(from.strip(), to.strip());
        assertThat(text).isNotEqualTo(Definitions.SMALL);
        if (expected.strip().equals("nothing")) {
            assertThat(findings(text)).isEmpty();
        } else {
            assertThat(String.join("\n", findings(text))).contains(expected.strip());
        }
    }

    @Test
    void e03_aCircleWithoutAWayOut() {
        String text = Definitions.SMALL.replace(
                        "    done: {name: 办结, end: true}\n",
                        "    done: {name: 办结, end: true}\n    a: {name: 甲}\n    b: {name: 乙}\n")
                + "    - {id: lose, name: 转, from: open, to: a}\n"
                + "    - {id: ab, name: 转, from: a, to: b}\n"
                + "    - {id: ba, name: 转, from: b, to: a}\n";
        assertThat(String.join("\n", findings(text)))
                .contains("from the state \"a\" no end is ever reached")
                .contains("from the state \"b\" no end is ever reached");
    }

    @Test
    void e04_guardsOfOneCommandMayNotBothHold() {
        String more = "    - {id: other, command: finish, name: 另, from: open, to: done, guard: amount >= 2}\n";
        assertThat(String.join("\n", findings(Definitions.SMALL + more))).contains("both hold for {amount=2}");
        String less = "    - {id: other, command: finish, name: 另, from: open, to: done, guard: amount < 1}\n";
        assertThat(String.join("\n", findings(Definitions.SMALL + less))).contains("in some case no guard");
        String rest = "    - {id: other, command: finish, name: 另, from: open, to: done, guard: amount <= 1}\n";
        assertThat(findings(Definitions.SMALL + rest)).isEmpty();
    }

    @Test
    void e05_aClockThatNeverStops() {
        String clock = """
                clocks:
                  - {id: c, name: 钟, limit: {amount: 5, unit: working-days}, start: create, stop: %s}
                """;
        assertThat(findings(Definitions.SMALL + clock.formatted("finish"))).isEmpty();
        assertThat(String.join("\n", findings(Definitions.SMALL + clock.formatted("[]"))))
                .contains("still runs when \"done\" is reached");
        assertThat(String.join("\n", findings(Definitions.SMALL + clock.formatted("finnish"))))
                .contains("\"finnish\" is no event")
                .contains("[finish");
    }

    @Test
    void e06_aTableWithAGapAndADeadRule() {
        String table = """
                tables:
                  - id: t
                    name: 表
                    hit: first
                    inputs: [{id: amount}]
                    outputs: [{id: o, type: enum, values: [A, B]}]
                    versions:
                      - from: 2024-01-01
                        rules:
                          - {id: r1, when: amount < 1, then: {o: A}}
                          - {id: r2, when: amount < 0, then: {o: B}}
                """;
        assertThat(String.join("\n", findings(Definitions.SMALL + table)))
                .contains("decides nothing for amount = 1 or > 1")
                .contains("rule r2 of table \"t\" from 2024-01-01 never decides");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[",
                "a: &a [*a]",
                "- 1",
                "schema: register.v1",
                "schema: register.v1\nfields: 3\nlifecycle: []\n",
                "? [a]\n: b",
                "\t",
                "a: \u0000",
                "!!java.net.URL [\"http://localhost\"]"
            })
    void h01_rubbishIsNamedAndNothingElseHappens(String text) {
        DefinitionReader.Result r = DefinitionReader.read(text);
        assertThat(r.definition()).isNull();
        assertThat(r.findings())
                .isNotEmpty()
                .allSatisfy(f -> assertThat(f.line()).isPositive());
    }

    @Test
    @Timeout(20)
    void h02_deepAndLargeTextsEnd() {
        assertThat(DefinitionReader.read("[".repeat(50_000)).definition()).isNull();
        assertThat(DefinitionReader.read("x".repeat(DefinitionReader.LARGEST + 1))
                        .definition())
                .isNull();
        String bomb =
                "a: &a [1,1,1,1,1,1,1,1,1]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b,*b,*b]\n";
        assertThat(DefinitionReader.read(bomb).definition()).isNull();
    }

    /** Any piece cut out of a good definition gives findings or a definition, never an exception. */
    @Test
    void p01_aCutDefinitionNeverThrows() {
        java.util.Random random = new java.util.Random(5);
        List<String> lines =
                Definitions.text("../registers/safety/hazards.yaml").lines().toList();
        int bad = 0;
        for (int round = 0; round < 12; round++) {
            int from = random.nextInt(lines.size());
            int to = Math.min(lines.size(), from + 1 + random.nextInt(6));
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < lines.size(); i++) {
                if (i < from || i >= to) {
                    text.append(lines.get(i)).append('\n');
                }
            }
            DefinitionReader.Result r = DefinitionReader.read(text.toString());
            bad += r.definition() == null ? 1 : 0;
            assertThat(r.definition() == null).isEqualTo(r.findings().stream().anyMatch(Finding::error));
        }
        assertThat(bad).isPositive();
    }

    private static List<String> findings(String text) {
        return DefinitionReader.read(text).findings().stream()
                .map(f -> f.shown("f").replaceFirst("f:(\\d+:\\d+): (error|warning): ", "$1 "))
                .toList();
    }
}
