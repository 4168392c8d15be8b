package org.dajuan.park.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dajuan.park.Browser;
import org.dajuan.park.ParkUnderTest;
import org.dajuan.park.platform.Role;
import org.junit.jupiter.api.Test;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks over every endpoint there is, those of later packages included. */
class AccessIT {

    private record Endpoint(String method, String path, HandlerMethod handler) {
        <A extends Annotation> boolean is(Class<A> annotation) {
            return handler.hasMethodAnnotation(annotation);
        }

        List<Role> roles() {
            MayCall may = handler.getMethodAnnotation(MayCall.class);
            return may == null ? List.of() : Arrays.asList(may.value());
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private final ParkUnderTest park = ParkUnderTest.shared();

    private List<Endpoint> endpoints() {
        List<Endpoint> found = new ArrayList<>();
        park.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, handler) -> {
                    for (String pattern : mapping.getPatternValues()) {
                        String path = pattern.replaceAll("\\{[^}]+}", "01900000-0000-7000-8000-000000000000");
                        mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> found.add(new Endpoint(method.name(), path, handler)));
                    }
                });
        return found;
    }

    @Test
    void everyEndpointDeclaresWhoMayCallIt() {
        park.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, handler) -> assertThat(Stream.of(Anyone.class, SignedIn.class, MayCall.class)
                                .filter(handler::hasMethodAnnotation)
                                .count())
                        .as(handler + " carries one of @Anyone, @SignedIn, @MayCall")
                        .isEqualTo(1));
    }

    @Test
    void onlyAFewEndpointsAreForAnyone() {
        assertThat(endpoints().stream()
                        .filter(endpoint -> endpoint.is(Anyone.class))
                        .map(Endpoint::toString))
                .containsExactlyInAnyOrder(
                        "GET /api/v1/health",
                        "GET /api/v1/openapi.json",
                        "GET /api/v1/csrf",
                        "POST /api/v1/login",
                        "POST /api/v1/setup");
    }

    @Test
    void whoIsNotSignedInGets401() {
        Browser nobody = park.browser();
        for (Endpoint endpoint : endpoints()) {
            if (!endpoint.is(Anyone.class)) {
                Browser.Reply reply = nobody.write(endpoint.method(), endpoint.path(), null);
                assertThat(reply.status()).as(endpoint + " → " + reply).isEqualTo(401);
                assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
            }
        }
    }

    @Test
    void theWrongRoleGets403AndTheRightOneDoesNot() {
        Map<Role, Browser> browsers = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            browsers.put(role, park.browserOf(role.word()));
        }
        for (Endpoint endpoint : endpoints()) {
            if (endpoint.roles().isEmpty()) {
                continue;
            }
            browsers.forEach((role, browser) -> {
                Browser.Reply reply = browser.write(endpoint.method(), endpoint.path(), null);
                if (endpoint.roles().contains(role)) {
                    assertThat(reply.status())
                            .as(role + " " + endpoint + " → " + reply)
                            .isNotIn(401, 403);
                } else {
                    assertThat(reply.status())
                            .as(role + " " + endpoint + " → " + reply)
                            .isEqualTo(403);
                }
                assertThat(reply.status()).as(endpoint.toString()).isLessThan(500);
            });
        }
    }

    @Test
    void unknownPathsBelowApiTellStrangersNothing() {
        assertThat(park.browser().get("/api/v1/nothing-here").status()).isEqualTo(401);
        assertThat(park.browserOf("leader").get("/api/v1/nothing-here").status())
                .isEqualTo(404);
        assertThat(park.browser().get("/nothing-here").status()).isEqualTo(404);
        assertThat(park.browser().write("POST", "/nothing-here", Map.of()).status())
                .isEqualTo(401);
    }
}
