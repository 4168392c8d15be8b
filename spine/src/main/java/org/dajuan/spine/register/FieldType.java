package org.dajuan.spine.register;

import org.dajuan.spine.register.expression.ValueKind;

/** What a field of a record holds. */
public enum FieldType {
    TEXT("text", ValueKind.TEXT),
    NUMBER("number", ValueKind.NUMBER),
    /** Money in integer fen. */
    MONEY("money", ValueKind.WHOLE),
    DATE("date", ValueKind.DATE),
    TIME("time", ValueKind.INSTANT),
    ENUM("enum", ValueKind.TEXT),
    YES_NO("yes-no", ValueKind.TRUTH),
    ENTERPRISE("enterprise", ValueKind.TEXT),
    DEPARTMENT("department", ValueKind.TEXT),
    PERSON("person", ValueKind.TEXT),
    PARCEL("parcel", ValueKind.TEXT),
    POINT("point", ValueKind.POINT),
    LINE("line", ValueKind.SHAPE),
    POLYGON("polygon", ValueKind.SHAPE),
    PHOTO("photo", ValueKind.PHOTO),
    FILE("file", ValueKind.PHOTO),
    REFERENCE("reference", ValueKind.TEXT),
    ROWS("rows", ValueKind.ROWS),
    COMPUTED("computed", ValueKind.NUMBER);

    private final String code;
    private final ValueKind kind;

    FieldType(String code, ValueKind kind) {
        this.code = code;
        this.kind = kind;
    }

    /** The word in a definition: {@code yes-no}. */
    public String code() {
        return code;
    }

    /** The kind of its values; a computed field says its own. */
    public ValueKind kind() {
        return kind;
    }
}
