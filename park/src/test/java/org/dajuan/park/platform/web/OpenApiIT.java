package org.dajuan.park.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dajuan.park.ParkUnderTest;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps park/openapi.json true. {@code -Ddajuan.openapi=write} writes it anew unless that would break clients; {@code
 * -Ddajuan.openapi=break} writes it all the same.
 */
class OpenApiIT {

    private static final Path FILE = Path.of("openapi.json");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Test
    void theCheckedInDescriptionIsTrueAndBreaksNoClient() throws IOException {
        ParkUnderTest park = ParkUnderTest.shared();
        String text = JSON.writeValueAsString(
                        OpenApi.describe(park.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                                .getHandlerMethods()))
                + "\n";
        String wish = System.getProperty("dajuan.openapi", "");
        JsonNode present = JSON.readTree(text);
        JsonNode checkedIn = Files.exists(FILE) ? JSON.readTree(FILE) : JSON.readTree("{}");
        List<String> breaking = OpenApiDiff.breaking(checkedIn, present);
        if (!wish.equals("break")) {
            assertThat(breaking)
                    .as("breaking changes; make a new version of the endpoint, or -Ddajuan.openapi=break and a decision"
                            + " record")
                    .isEmpty();
        }
        if (wish.equals("write") || wish.equals("break")) {
            Files.writeString(FILE, text);
        } else if (!checkedIn.equals(present)) {
            fail("park/openapi.json is out of date: run this test once with -Ddajuan.openapi=write and commit it.");
        }
    }

    @Test
    void anyoneCanReadIt() {
        assertThat(ParkUnderTest.shared().browser().get("/api/v1/openapi.json").field("openapi"))
                .isEqualTo("3.1.0");
    }
}
