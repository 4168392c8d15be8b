package org.dajuan.spine.register;

/**
 * Who may do something: a role, and how the person stands to the record.
 *
 * @param role the role
 * @param relation how the person stands to the record
 * @param field the field that holds the department, enterprise or person; empty for {@link Relation#ANY}
 */
public record Who(String role, Relation relation, String field) {

    /** How a person stands to a record. */
    public enum Relation {
        /** Anyone in the role. */
        ANY,
        /** The person's department is the one in the field. */
        OWN_DEPARTMENT,
        /** The person's enterprise is the one in the field. */
        OWN_ENTERPRISE,
        /** The person is the one in the field. */
        ASSIGNEE
    }
}
