package org.dajuan.spine.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dajuan.spine.register.expression.Expression;
import org.dajuan.spine.register.expression.Scope;
import org.dajuan.spine.register.expression.ValueKind;
import org.jspecify.annotations.Nullable;

/** Reads the lifecycle and finds names that mean nothing. */
final class LifecycleReader {
    private static final String WHO = "role own_department? own_enterprise? assignee?";
    private static final Map<String, Who.Relation> RELATIONS = Map.of(
            "own_department", Who.Relation.OWN_DEPARTMENT,
            "own_enterprise", Who.Relation.OWN_ENTERPRISE,
            "assignee", Who.Relation.ASSIGNEE);

    private final YamlBlock block;
    private final Scope scope;
    private final Map<String, Field> fields;
    private final Set<String> roles;
    private final Set<String> states = new LinkedHashSet<>();
    private final Set<String> commands = new LinkedHashSet<>(Set.of("create", "sign"));
    /** Where each transition stands, for checks that come later. */
    final Map<String, YamlBlock> places = new LinkedHashMap<>();

    final YamlBlock stateBlock;

    LifecycleReader(YamlBlock block, Scope scope, Map<String, Field> fields, Set<String> roles) {
        this.block = block;
        this.scope = scope;
        this.fields = fields;
        this.roles = roles;
        this.stateBlock = block.freeBlock("states").orElse(block);
    }

    Lifecycle read() {
        Map<String, Lifecycle.State> byId = new LinkedHashMap<>();
        if (block.has("states")) {
            for (String id : stateBlock.names()) {
                Optional<YamlBlock> s = stateBlock.block(id, "name end?");
                s.ifPresent(b -> byId.put(id, new Lifecycle.State(id, b.titles("name"), b.truth("end", false))));
            }
        }
        states.addAll(byId.keySet());
        List<YamlBlock> blocks = block.blocks(
                "transitions", "id command? name from to who? not_who? needs? guard? reason? sets? apply? effects?");
        blocks.forEach(b -> commands.add(b.text("command", b.text("id"))));
        List<Lifecycle.Transition> transitions = new ArrayList<>();
        for (YamlBlock b : blocks) {
            Lifecycle.Transition t = transition(b);
            if (places.put(t.id(), b) != null || t.id().equals("create")) {
                b.wrong("id", "the transition \"" + t.id() + "\" stands twice or is \"create\"", "another id", "");
            }
            transitions.add(t);
        }
        return new Lifecycle(
                block.known("start", states, "state"), who(block, "create"), byId, transitions, signOffs());
    }

    private Lifecycle.Transition transition(YamlBlock b) {
        Map<String, Expression> sets = new LinkedHashMap<>();
        b.freeBlock("sets")
                .ifPresent(s -> s.names().forEach(name -> {
                    Field f = field(s, name);
                    if (f != null) {
                        Expression e = s.expression(name, scope, f.kind());
                        if (e != null) {
                            sets.put(name, e);
                        }
                    }
                }));
        List<Effect> effects = new ArrayList<>();
        for (YamlBlock e : b.blocks("effects", "notify? assign? open? order?")) {
            effects.add(effect(e));
        }
        return new Lifecycle.Transition(
                b.id("id"),
                b.text("command", b.text("id")),
                b.titles("name"),
                b.texts("from", states, "state"),
                b.known("to", states, "state"),
                who(b, "who"),
                b.texts("not_who", commands, "command"),
                b.texts("needs", fields.keySet(), "field"),
                b.expression("guard", scope, ValueKind.TRUTH),
                b.truth("reason", false),
                sets,
                application(b),
                effects);
    }

    private Effect effect(YamlBlock e) {
        if (e.names().size() != 1) {
            e.wrong("", "an effect has " + e.names(), "one of notify, assign, open, order", "");
        }
        if (e.has("notify")) {
            return new Effect(Effect.Kind.NOTIFY, e.known("notify", roles, "role"));
        }
        if (e.has("assign")) {
            return new Effect(Effect.Kind.ASSIGN, e.known("assign", fields.keySet(), "field"));
        }
        return e.has("open")
                ? new Effect(Effect.Kind.OPEN, e.id("open"))
                : new Effect(Effect.Kind.ORDER, e.text("order"));
    }

    private Lifecycle.@Nullable Application application(YamlBlock t) {
        Optional<YamlBlock> a = t.block("apply", "table day into rule?");
        if (a.isEmpty()) {
            return null;
        }
        YamlBlock b = a.get();
        Map<String, String> into = new LinkedHashMap<>();
        b.freeBlock("into").ifPresent(i -> i.names().forEach(o -> into.put(o, i.known(o, fields.keySet(), "field"))));
        return new Lifecycle.Application(
                b.text("table"),
                b.known("day", fields.keySet(), "field"),
                into,
                b.has("rule") ? b.known("rule", fields.keySet(), "field") : null);
    }

    private List<Lifecycle.SignOff> signOffs() {
        List<Lifecycle.SignOff> out = new ArrayList<>();
        Set<String> open = new LinkedHashSet<>();
        for (YamlBlock b : block.blocks("sign_offs", "id name state done back signers adders?")) {
            List<Lifecycle.Signer> signers = new ArrayList<>();
            Set<String> ids = new LinkedHashSet<>();
            for (YamlBlock s : b.blocks("signers", "id name watches? " + WHO)) {
                if (!ids.add(s.id("id"))) {
                    s.wrong("id", "the signer \"" + s.text("id") + "\" stands twice", "it once", "");
                }
                signers.add(new Lifecycle.Signer(
                        s.text("id"), s.titles("name"), one(s), s.texts("watches", fields.keySet(), "field")));
            }
            if (signers.isEmpty()) {
                b.wrong("signers", "nobody signs", "at least one signer", "");
            }
            if (!open.add(b.text("state"))) {
                b.wrong("state", "two sign-offs are open in \"" + b.text("state") + "\"", "one", "");
            }
            out.add(new Lifecycle.SignOff(
                    b.id("id"),
                    b.titles("name"),
                    b.known("state", states, "state"),
                    b.known("done", states, "state"),
                    b.known("back", states, "state"),
                    signers,
                    who(b, "adders")));
        }
        return out;
    }

    /** Who may do something. */
    List<Who> who(YamlBlock b, String key) {
        return b.blocks(key, WHO).stream().map(this::one).toList();
    }

    private Who one(YamlBlock b) {
        String role = b.known("role", roles, "role");
        for (Map.Entry<String, Who.Relation> r : RELATIONS.entrySet()) {
            if (b.has(r.getKey())) {
                return new Who(role, r.getValue(), b.known(r.getKey(), fields.keySet(), "field"));
            }
        }
        return new Who(role, Who.Relation.ANY, "");
    }

    private @Nullable Field field(YamlBlock b, String name) {
        Field f = fields.get(name);
        if (f == null) {
            b.wrong(name, "\"" + name + "\" is no field", "one of the record's", "");
        } else if (f.type() == FieldType.COMPUTED) {
            b.wrong(name, "\"" + name + "\" is computed", "a field that can be set", "");
            return null;
        }
        return f;
    }
}
