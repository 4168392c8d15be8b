package org.dajuan.park.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dajuan.park.Browser;
import org.dajuan.park.Browser.Reply;
import org.dajuan.park.ParkUnderTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole round trip browser → park → provider → park, honest and forged. */
class SingleSignOnIT {

    private final ParkUnderTest park = ParkUnderTest.shared();
    private Provider provider;

    SingleSignOnIT() throws Exception {
        provider = new Provider(ParkUnderTest.PROVIDER_PORT);
    }

    @BeforeEach
    void invite() {
        provider.login = "sso" + UUID.randomUUID().toString().substring(0, 8);
        provider.subject = UUID.randomUUID().toString();
        park.browserOf("admin")
                .post("/api/v1/users", Map.of("login", provider.login, "displayName", "S", "roles", List.of("leader")));
    }

    @AfterEach
    void close() {
        provider.close();
    }

    private Reply goThere(Browser browser) {
        Reply toProvider = browser.get("/api/v1/oidc/start/park");
        assertThat(toProvider.status()).as(toProvider.toString()).isEqualTo(302);
        assertThat(toProvider.header("Location"))
                .contains("code_challenge=", "code_challenge_method=S256", "nonce=", "state=");
        Reply back = new Browser(park.port()).get(toProvider.header("Location"));
        assertThat(back.status()).as(back.toString()).isEqualTo(302);
        return back;
    }

    private Reply roundTrip(Browser browser) {
        return browser.get(goThere(browser).header("Location"));
    }

    private void assertRefused() {
        Browser browser = park.browser();
        Reply reply = roundTrip(browser);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(401);
        assertThat(browser.cookies).doesNotContainKey("DAJUAN_SESSION");
    }

    @Test
    void anInvitedUserComesIn() {
        Browser browser = park.browser();
        Reply reply = roundTrip(browser);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(302);
        assertThat(browser.get("/api/v1/me").field("login")).isEqualTo(provider.login);
        assertThat(browser.cookies).doesNotContainKey("DAJUAN_OIDC");
        assertThat(provider.tokenError).isNull();
    }

    @Test
    void theSecondTimeTheSubjectCountsNotTheLogin() {
        roundTrip(park.browser());
        String login = provider.login;
        provider.login = "renamed";
        Browser again = park.browser();
        roundTrip(again);
        assertThat(again.get("/api/v1/me").field("login")).isEqualTo(login);
    }

    @Test
    void anUninvitedUserStaysOutside() {
        provider.login = "stranger";
        assertRefused();
    }

    @Test
    void anAccountWithAPasswordIsNotTakenOver() {
        provider.login = "demo-admin";
        assertRefused();
    }

    @Test
    void aWrongNonceIsRefused() {
        provider.forge = claims -> claims.claim("nonce", "another");
        assertRefused();
    }

    @Test
    void aWrongAudienceIsRefused() {
        provider.forge = claims -> claims.audience("somebody-else");
        assertRefused();
    }

    @Test
    void aWrongIssuerIsRefused() {
        provider.forge = claims -> claims.issuer("http://127.0.0.1:1");
        assertRefused();
    }

    @Test
    void anExpiredTokenIsRefused() {
        provider.forge = claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(3600)));
        assertRefused();
    }

    @Test
    void aForeignSignatureIsRefused() {
        provider.signWithForeignKey = true;
        assertRefused();
    }

    @Test
    void aCodeIsOfNoUseInAnotherBrowserOrTwice() {
        Browser victim = park.browser();
        String callback = goThere(park.browser()).header("Location");
        assertThat(victim.get(callback).status()).isEqualTo(401);
        assertThat(victim.cookies).doesNotContainKey("DAJUAN_SESSION");
        Browser browser = park.browser();
        String own = goThere(browser).header("Location");
        assertThat(browser.get(own).status()).isEqualTo(302);
        assertThat(browser.get(own).status()).isEqualTo(401);
    }
}
