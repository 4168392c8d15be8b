package org.dajuan.park.directory;

import java.util.UUID;
import org.dajuan.park.platform.Require;
import org.jspecify.annotations.Nullable;

/** What is said about a person. */
public record PersonData(
        @Nullable UUID departmentId,
        @Nullable UUID enterpriseId,
        @Nullable String duty,
        PersonalData personal) {

    public PersonData {
        duty = Texts.optional("duty", duty, 100);
        Require.present("personal", personal);
    }
}
