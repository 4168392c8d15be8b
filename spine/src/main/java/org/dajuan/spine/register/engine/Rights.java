package org.dajuan.spine.register.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.dajuan.spine.register.RegisterDefinition;
import org.dajuan.spine.register.Who;

/** Who may do what: roles, and how a person stands to a record. */
final class Rights {
    private final RegisterDefinition definition;

    Rights(RegisterDefinition definition) {
        this.definition = definition;
    }

    /** Refuses a person who may not. */
    void may(List<Who> who, Actor actor, Map<String, Object> variables) {
        if (!mayDo(who, actor, variables)) {
            throw new RefusedException("who.may-not", "", roles(who));
        }
    }

    /** Whether one of the ways of being allowed fits the person; without any, every role of the register fits. */
    boolean mayDo(List<Who> who, Actor actor, Map<String, Object> variables) {
        if (who.isEmpty()) {
            return actor.roles().stream().anyMatch(definition.roles()::contains);
        }
        return who.stream().anyMatch(w -> actor.roles().contains(w.role()) && related(w, actor, variables));
    }

    private static boolean related(Who w, Actor actor, Map<String, Object> variables) {
        String own = switch (w.relation()) {
            case ANY -> null;
            case OWN_DEPARTMENT -> actor.department();
            case OWN_ENTERPRISE -> actor.enterprise();
            case ASSIGNEE -> actor.person();
        };
        return own == null || !own.isEmpty() && own.equals(variables.get(w.field()));
    }

    /** Who may, for people. */
    String roles(List<Who> who) {
        List<String> words = new ArrayList<>();
        for (Who w : who) {
            words.add(w.relation() == Who.Relation.ANY ? w.role() : w.role() + " (" + w.field() + ")");
        }
        return words.isEmpty() ? new TreeSet<>(definition.roles()).toString() : words.toString();
    }
}
