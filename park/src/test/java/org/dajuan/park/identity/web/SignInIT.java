package org.dajuan.park.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dajuan.park.Browser;
import org.dajuan.park.Browser.Reply;
import org.dajuan.park.ParkUnderTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SignInIT {

    private static final String GOOD = "three-quiet-herons";

    private final ParkUnderTest park = ParkUnderTest.shared();
    private final Browser admin = park.browserOf("admin");

    private record Invited(String login, String path, String token) {}

    private Invited invite(String... roles) {
        String login = "s" + UUID.randomUUID().toString().substring(0, 12);
        Reply made = admin.post("/api/v1/users", Map.of("login", login, "displayName", "S", "roles", List.of(roles)));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        String path = made.header("Location");
        String url = admin.post(path + "/setup-link", Map.of()).field("url");
        return new Invited(login, path, url.substring(url.indexOf('#') + 1));
    }

    private Browser setUp(Invited invited) {
        Browser browser = park.browser();
        Reply reply = browser.post("/api/v1/setup", Map.of("token", invited.token(), "password", GOOD));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return browser;
    }

    @Test
    void theSetupLinkWorksOnceAndSignsIn() {
        Invited invited = invite("leader");
        assertThat(park.browser().signIn(invited.login(), GOOD).status()).isEqualTo(401);
        Browser browser = setUp(invited);
        assertThat(browser.get("/api/v1/me").field("login")).isEqualTo(invited.login());
        Reply again = park.browser()
                .post("/api/v1/setup", Map.of("token", invited.token(), "password", "another-fine-password"));
        assertThat(again.status()).isEqualTo(401);
        assertThat(park.browser()
                        .signIn(invited.login().toUpperCase(java.util.Locale.ROOT), GOOD)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aNewerSetupLinkReplacesTheOlder() {
        Invited invited = invite("leader");
        admin.post(invited.path() + "/setup-link", Map.of());
        assertThat(park.browser()
                        .post("/api/v1/setup", Map.of("token", invited.token(), "password", GOOD))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void aWeakPasswordDoesNotUseUpTheLink() {
        Invited invited = invite("leader");
        Reply weak = park.browser().post("/api/v1/setup", Map.of("token", invited.token(), "password", "short"));
        assertThat(weak.status()).isEqualTo(422);
        assertThat(weak.text()).doesNotContain("short\"");
        setUp(invited);
    }

    @Test
    void theCookieIsOutOfReachForScriptsAndForeignPages() {
        Browser browser = park.browser();
        String cookie =
                browser.signIn("demo-leader", "show-me-the-park").response().headers().allValues("Set-Cookie").stream()
                        .filter(c -> c.startsWith("DAJUAN_SESSION="))
                        .findFirst()
                        .orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/").doesNotContain("Secure");
    }

    @Test
    void signingInReplacesTheSessionOfTheBrowser() {
        Browser browser = park.browserOf("leader");
        String before = browser.cookies.get("DAJUAN_SESSION");
        browser.signIn("demo-auditor", "show-me-the-park");
        assertThat(browser.cookies.get("DAJUAN_SESSION")).isNotEqualTo(before);
        Browser thief = park.browser();
        thief.cookies.put("DAJUAN_SESSION", before);
        assertThat(thief.get("/api/v1/me").status()).isEqualTo(401);
    }

    @Test
    void aSessionThatAnAttackerPlantedIsNotTakenOver() {
        Browser victim = park.browser();
        String planted = "A".repeat(43);
        victim.cookies.put("DAJUAN_SESSION", planted);
        victim.signIn("demo-leader", "show-me-the-park");
        assertThat(victim.cookies.get("DAJUAN_SESSION")).isNotEqualTo(planted);
        Browser attacker = park.browser();
        attacker.cookies.put("DAJUAN_SESSION", planted);
        assertThat(attacker.get("/api/v1/me").status()).isEqualTo(401);
    }

    @Test
    void signingOutEndsTheSessionOnTheServer() {
        Browser browser = park.browserOf("leader");
        String token = browser.cookies.get("DAJUAN_SESSION");
        assertThat(browser.post("/api/v1/logout", Map.of()).status()).isEqualTo(204);
        browser.cookies.put("DAJUAN_SESSION", token);
        assertThat(browser.get("/api/v1/me").status()).isEqualTo(401);
    }

    @Test
    void aPostWithoutTheTokenAgainstForgeryIsRefused() {
        Browser browser = park.browserOf("admin");
        Reply forged = browser.send("POST", "/api/v1/users", Map.of());
        assertThat(forged.status()).isEqualTo(403);
        assertThat(forged.field("detail")).contains("X-XSRF-TOKEN");
        assertThat(browser.send("POST", "/api/v1/users", Map.of(), "X-XSRF-TOKEN", "guessed")
                        .status())
                .isEqualTo(403);
        assertThat(park.browser()
                        .send("POST", "/api/v1/login", Map.of("login", "demo-leader", "password", "show-me-the-park"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void wrongPasswordAndUnknownLoginAreNotTold() {
        Reply wrong = park.browser().signIn("demo-leader", "wrong-password-1");
        Reply unknown = park.browser().signIn("nobody-at-all", "wrong-password-1");
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(unknown.status()).isEqualTo(401);
        assertThat(wrong.field("detail")).isEqualTo(unknown.field("detail"));
        park.browserOf("leader");
    }

    @Test
    void fiveFailuresLockTheLoginEvenForTheRightPassword() {
        Invited invited = invite("leader");
        setUp(invited);
        String unknown = "ghost" + UUID.randomUUID().toString().substring(0, 8);
        for (String login : List.of(invited.login(), unknown)) {
            for (int i = 0; i < 5; i++) {
                assertThat(park.browser().signIn(login, "wrong-password-1").status())
                        .isEqualTo(401);
            }
            Reply locked = park.browser().signIn(login, GOOD);
            assertThat(locked.status()).isEqualTo(429);
            assertThat(Integer.parseInt(locked.header("Retry-After"))).isBetween(1, 61);
        }
    }

    @Test
    void changingThePasswordEndsTheOtherSessions() {
        Invited invited = invite("leader");
        Browser here = setUp(invited);
        Browser there = park.browser();
        there.signIn(invited.login(), GOOD);
        assertThat(here.post("/api/v1/me/password", Map.of("present", "wrong", "password", "five-loud-geese-2"))
                        .status())
                .isEqualTo(422);
        assertThat(here.post("/api/v1/me/password", Map.of("present", GOOD, "password", GOOD))
                        .status())
                .isEqualTo(422);
        assertThat(here.post("/api/v1/me/password", Map.of("present", GOOD, "password", "five-loud-geese-2"))
                        .status())
                .isEqualTo(204);
        assertThat(here.get("/api/v1/me").status()).isEqualTo(200);
        assertThat(there.get("/api/v1/me").status()).isEqualTo(401);
        assertThat(park.browser().signIn(invited.login(), GOOD).status()).isEqualTo(401);
        assertThat(park.browser().signIn(invited.login(), "five-loud-geese-2").status())
                .isEqualTo(200);
    }

    @Test
    void peopleSeeAndEndTheirOwnSessionsOnly() {
        Invited invited = invite("leader");
        Browser here = setUp(invited);
        Browser there = park.browser();
        there.signIn(invited.login(), GOOD);
        JsonNode items = here.get("/api/v1/me/sessions").json().path("items");
        assertThat(items.size()).isEqualTo(2);
        String other = "";
        for (JsonNode item : items) {
            if (!item.path("current").asBoolean()) {
                other = item.path("id").asString();
            }
        }
        assertThat(park.browserOf("leader")
                        .delete("/api/v1/me/sessions/" + other)
                        .status())
                .isEqualTo(404);
        assertThat(here.delete("/api/v1/me/sessions/" + other).status()).isEqualTo(204);
        assertThat(there.get("/api/v1/me").status()).isEqualTo(401);
    }

    @Test
    void aDisabledUserIsOutAtOnce() {
        Invited invited = invite("leader");
        Browser browser = setUp(invited);
        String tag = admin.get(invited.path()).header("ETag");
        Reply disabled = admin.put(
                invited.path(),
                Map.of("displayName", "S", "roles", List.of("leader"), "disabled", true),
                "If-Match",
                tag);
        assertThat(disabled.field("state")).isEqualTo("disabled");
        assertThat(browser.get("/api/v1/me").status()).isEqualTo(401);
        assertThat(park.browser().signIn(invited.login(), GOOD).status()).isEqualTo(401);
    }

    @Test
    void anAdminEndsAllSessionsOfAUser() {
        Invited invited = invite("leader");
        Browser browser = setUp(invited);
        assertThat(admin.delete(invited.path() + "/sessions").status()).isEqualTo(204);
        assertThat(browser.get("/api/v1/me").status()).isEqualTo(401);
    }

    @Test
    void anAdminCannotLockThemselvesOut() {
        String path = "/api/v1/users/" + admin.get("/api/v1/me").field("id");
        Reply reply = admin.put(
                path,
                Map.of("displayName", "me", "roles", List.of("leader"), "disabled", false),
                "If-Match",
                admin.get(path).header("ETag"));
        assertThat(reply.status()).isEqualTo(409);
    }

    @Test
    void relationsFollowRoles() {
        Map<String, Object> user =
                Map.of("login", "rel" + System.nanoTime(), "displayName", "R", "roles", List.of("enterprise"));
        assertThat(admin.post("/api/v1/users", user).json().at("/values/field").asString())
                .isEqualTo("enterpriseId");
        assertThat(park.browserOf("enterprise").get("/api/v1/me").field("enterpriseId"))
                .isNotEmpty();
    }

    @Test
    void everySignInIsInTheAuditTrail() {
        String login = "trail" + UUID.randomUUID().toString().substring(0, 8);
        park.browser().signIn(login, "wrong-password-1");
        String trail = park.browserOf("auditor")
                .get("/api/v1/audit?limit=200&action=sign-in")
                .text();
        assertThat(trail).contains(login).contains("demo-auditor");
    }
}
