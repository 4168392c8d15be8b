package org.dajuan.park.identity.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.dajuan.park.identity.SignIn;
import org.dajuan.park.platform.Refusal;
import org.dajuan.park.platform.web.HandlerAccess;
import org.dajuan.park.platform.web.ProblemWriter;
import org.dajuan.park.platform.web.RefusedAccess;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** The security chain: our sessions, a token against forged posts, and for every endpoint its own annotation. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    SecurityFilterChain security(
            HttpSecurity http,
            SignIn signIn,
            HandlerAccess access,
            ProblemWriter problems,
            RefusedAccess refused,
            ObjectProvider<SingleSignOn> singleSignOn) {
        CookieCsrfTokenRepository csrfTokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        csrfTokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax").path("/"));
        http.sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(RequestCacheConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .csrf(csrf -> csrf.spa().csrfTokenRepository(csrfTokens))
                .headers(headers -> headers.cacheControl(c -> c.disable())
                        .contentSecurityPolicy(csp -> csp.policyDirectives(
                                // Styles: the client's components write their rules at run time. Scripts come only from
                                // files.
                                "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline';"
                                        + " img-src 'self' data: blob:; worker-src 'self'; object-src 'none';"
                                        + " frame-ancestors 'none'; base-uri 'none'; form-action 'self'"))
                        .referrerPolicy(r -> {}))
                .addFilterBefore(new SessionFilter(signIn), CsrfFilter.class)
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                                .permitAll()
                                .anyRequest()
                                .access(access))
                .exceptionHandling(errors -> errors.authenticationEntryPoint(
                                (request, response, e) -> signInFirst(problems, request, response, e))
                        .accessDeniedHandler(
                                (request, response, e) -> denied(problems, refused, request, response, e)));
        singleSignOn.ifAvailable(sso -> sso.addTo(http));
        return http.build();
    }

    private static void signInFirst(
            ProblemWriter problems, HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        problems.write(
                new Refusal(Refusal.Kind.UNAUTHENTICATED, "Nobody is signed in, or the session has ended."),
                request,
                response);
    }

    private static void denied(
            ProblemWriter problems,
            RefusedAccess refused,
            HttpServletRequest request,
            HttpServletResponse response,
            AccessDeniedException e)
            throws IOException {
        Refusal refusal = e instanceof CsrfException
                ? Refusal.forbidden("The header X-XSRF-TOKEN is missing or differs from the cookie XSRF-TOKEN.")
                        .hint("GET /api/v1/csrf sets the cookie; send its value back in the header.")
                : Refusal.forbidden(
                        "Your roles do not allow " + request.getMethod() + " " + request.getRequestURI() + ".");
        refused.record(
                request, refusal.kind().status, e instanceof CsrfException ? "no token against forgery" : "role");
        problems.write(refusal, request, response);
    }

    /** Our sessions are the only way in: without this bean Spring Boot would invent a user with a password. */
    @Bean
    AuthenticationManager noOtherWayIn() {
        return authentication -> {
            throw new org.springframework.security.authentication.ProviderNotFoundException("Only sessions count here");
        };
    }

    @Bean
    StrictHttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        firewall.setAllowedParameterNames(name -> name.indexOf('\0') < 0);
        return firewall;
    }

    @Bean
    RequestRejectedHandler rejected(ProblemWriter problems) {
        return (request, response, e) -> problems.write(
                Refusal.malformed("The path, a parameter or a header contains characters that are not accepted."),
                request,
                response);
    }
}
