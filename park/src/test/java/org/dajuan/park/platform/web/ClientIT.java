package org.dajuan.park.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dajuan.park.Browser;
import org.dajuan.park.Browser.Reply;
import org.dajuan.park.ParkUnderTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The web client as files: what is sent, how long it may be kept, and where it is not. */
class ClientIT {

    private static final Pattern SCRIPT = Pattern.compile("src=\"(/assets/[^\"]+\\.js)\"");

    private final Browser browser = ParkUnderTest.shared().browser();

    @BeforeEach
    void theClientWasBuilt() {
        assumeTrue(
                ParkUnderTest.shared().bean(ClientFiles.class).present(),
                "the web client was not built (-DskipWeb), so it cannot be served");
    }

    private Reply page(String path) {
        return browser.get(path, "Accept", "text/html,*/*");
    }

    @Test
    void everyAddressOfAPageIsThePage() {
        for (String path : new String[] {"/", "/plan?year=2025", "/no/such/page", "/setup"}) {
            Reply reply = page(path);
            assertThat(reply.status()).as(path).isEqualTo(200);
            assertThat(reply.text()).contains("id=\"root\"");
            assertThat(reply.header("Cache-Control")).isEqualTo("no-cache");
            assertThat(browser.get(path, "Accept", "text/html", "If-None-Match", reply.header("ETag"))
                            .status())
                    .isEqualTo(304);
        }
    }

    @Test
    void whatIsNoPageStaysAProblem() {
        assertThat(browser.get("/no-such-page").status()).isEqualTo(404);
        assertThat(page("/assets/none.js").status()).isEqualTo(404);
        assertThat(page("/assets/../index.html").status()).isIn(400, 404);
        assertThat(page("/api/v1/nothing").status()).isEqualTo(401);
        assertThat(page("/.vite/manifest.json").status()).isEqualTo(404);
        assertThat(browser.write("POST", "/", null).status()).isEqualTo(401);
    }

    @Test
    void scriptsComePackedAndAreKeptForEver() {
        Matcher script = SCRIPT.matcher(page("/").text());
        assertThat(script.find()).isTrue();
        Reply packed = browser.get(script.group(1), "Accept-Encoding", "gzip");
        assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.header("Cache-Control")).contains("immutable");
        Reply plain = browser.get(script.group(1));
        assertThat(plain.header("Content-Encoding")).isEmpty();
        assertThat(plain.response().body().length)
                .isGreaterThan(packed.response().body().length);
    }

    @Test
    void thePolicyForbidsScriptsThatAreNoFiles() {
        assertThat(page("/").header("Content-Security-Policy"))
                .contains("script-src 'self';")
                .doesNotContain("unsafe-eval");
    }
}
