package org.dajuan.spine.indicators;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.dajuan.kernel.Unit;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads definitions in schema {@code indicator.v1} from text; every error names line and column. */
public final class IndicatorReader {
    private static final String SCHEMA = "indicator.v1";
    private static final Set<String> TOP = Set.of("schema", "indicators");
    private static final Set<String> KEYS =
            Set.of("id", "name", "aliases", "unit", "kind", "direction", "formula", "of", "theme", "owner");

    private final String name;

    private IndicatorReader(String name) {
        this.name = name;
    }

    /**
     * The indicators of one file, in its order.
     *
     * @param name name of the file, for messages
     * @param text its contents
     */
    public static List<Indicator> read(String name, String text) {
        return new IndicatorReader(name).file(text);
    }

    private List<Indicator> file(String text) {
        Optional<Node> root;
        try {
            root = new Compose(LoadSettings.builder().setLabel(name).build()).composeString(text);
        } catch (MarkedYamlEngineException e) {
            YamlMap.Place at = YamlMap.Place.of(e.getProblemMark());
            throw new IllegalArgumentException(at.in(name) + e.getProblem() + ".", e);
        } catch (YamlEngineException e) {
            throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
        }
        if (root.isEmpty()) {
            throw new IllegalArgumentException(name + ": the file is empty; expected schema: " + SCHEMA + ".");
        }
        YamlMap top = YamlMap.of(name, root.get(), TOP);
        String schema = top.text("schema");
        if (!schema.equals(SCHEMA)) {
            throw top.error("schema", "schema is \"" + schema + "\"; expected " + SCHEMA + ".");
        }
        List<Indicator> all = new ArrayList<>();
        for (Node n : top.list("indicators")) {
            all.add(indicator(YamlMap.of(name, n, KEYS)));
        }
        return all;
    }

    private static Indicator indicator(YamlMap m) {
        String id = m.text("id");
        if (!id.matches("[a-z][a-z0-9_]*")) {
            throw m.error("id", "id is \"" + id + "\"; expected small letters, digits and _, such as retail_sales.");
        }
        YamlMap names = m.map("name", Set.of("zh", "en"));
        IndicatorKind kind = read(m, "kind", IndicatorKind::ofCode);
        Direction direction = m.has("direction") ? read(m, "direction", Direction::ofCode) : Direction.UP;
        String formula = m.has("formula") ? m.text("formula") : usual(id, kind);
        String of = m.has("of") ? m.text("of") : null;
        if (of != null && kind != IndicatorKind.GROWTH) {
            throw m.error(
                    "of", "only an indicator of kind growth is the growth of another; kind is " + kind.code() + ".");
        }
        return new Indicator(
                id,
                names.text("zh"),
                names.text("en"),
                m.has("aliases") ? m.texts("aliases") : List.of(),
                Unit.of(m.has("unit") ? m.text("unit") : ""),
                kind,
                direction,
                formula,
                formula(m, formula),
                of,
                optional(m, "theme"),
                optional(m, "owner"));
    }

    private static Formula formula(YamlMap m, String formula) {
        try {
            return FormulaParser.parse(formula);
        } catch (FormulaException e) {
            throw m.errorInside("formula", e.offset(), "formula \"" + formula + "\": " + e.getMessage());
        }
    }

    /** What a formula would say anyway: periods of a flow are added, of anything else the last one stands. */
    private static String usual(String id, IndicatorKind kind) {
        return (kind.addsPeriods() ? "sum(" : "last(") + id + " over year)";
    }

    private static <T> T read(YamlMap m, String key, Function<String, T> of) {
        try {
            return of.apply(m.text(key));
        } catch (IllegalArgumentException e) {
            throw m.error(key, String.valueOf(e.getMessage()));
        }
    }

    private static String optional(YamlMap m, String key) {
        @Nullable String text = m.has(key) ? m.text(key) : null;
        return text == null ? "" : text;
    }
}
