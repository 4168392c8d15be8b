package org.dajuan.park.identity.web;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code dajuan.oidc.*}: single sign-on with an OpenID Connect provider; off without an issuer.
 *
 * @param issuer the provider's issuer URL; the rest is discovered from it at the first sign-in
 * @param clientId this park's name at the provider
 * @param clientSecret empty for a public client; PKCE is used either way
 * @param loginClaim claim of the ID token that names the login
 */
@ConfigurationProperties("dajuan.oidc")
record SingleSignOnSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("dajuan") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("preferred_username") String loginClaim,
        @DefaultValue({"openid", "profile"}) List<String> scopes) {}
