package org.dajuan.park.identity.web;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dajuan.park.identity.Account;
import org.dajuan.park.identity.AccountData;
import org.dajuan.park.identity.Accounts;
import org.dajuan.park.platform.Ids;
import org.dajuan.park.platform.Page;
import org.dajuan.park.platform.PageQuery;
import org.dajuan.park.platform.Require;
import org.dajuan.park.platform.Role;
import org.dajuan.park.platform.web.Etag;
import org.dajuan.park.platform.web.MayCall;
import org.dajuan.park.platform.web.ServerAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The administration of users, for admins. */
@RestController
class UserController {

    record NewUser(
            String login,
            String displayName,
            List<String> roles,
            @Nullable UUID departmentId,
            @Nullable UUID enterpriseId) {
        NewUser {
            Require.present("login", login);
            roles = List.copyOf(Require.present("roles", roles));
        }

        AccountData data() {
            return new AccountData(displayName, read(roles), departmentId, enterpriseId);
        }
    }

    record UserChange(
            String displayName,
            List<String> roles,
            @Nullable UUID departmentId,
            @Nullable UUID enterpriseId,
            boolean disabled) {
        UserChange {
            roles = List.copyOf(Require.present("roles", roles));
        }

        AccountData data() {
            return new AccountData(displayName, read(roles), departmentId, enterpriseId);
        }
    }

    record UserView(
            UUID id,
            String login,
            String displayName,
            List<String> roles,
            @Nullable UUID departmentId,
            @Nullable UUID enterpriseId,
            String state,
            Instant madeAt,
            Instant changedAt) {

        static UserView of(Account account) {
            return new UserView(
                    account.id(),
                    account.login(),
                    account.displayName(),
                    account.roles().stream().map(Role::word).sorted().toList(),
                    account.departmentId(),
                    account.enterpriseId(),
                    account.state().word(),
                    account.madeAt(),
                    account.changedAt());
        }
    }

    /** Shown once; give it to the user. */
    record SetupLink(String url) {}

    private static Set<Role> read(List<String> words) {
        return words.stream().map(Role::of).collect(Collectors.toUnmodifiableSet());
    }

    private final Accounts accounts;
    private final ServerAddress address;

    UserController(Accounts accounts, ServerAddress address) {
        this.accounts = accounts;
        this.address = address;
    }

    @MayCall(Role.ADMIN)
    @GetMapping("/api/v1/users")
    Page<UserView> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        PageQuery query = PageQuery.of(cursor, limit);
        return Page.of(accounts.list(query), query, Account::id).map(UserView::of);
    }

    @MayCall(Role.ADMIN)
    @PostMapping("/api/v1/users")
    ResponseEntity<UserView> invite(@RequestBody NewUser body) {
        Account account = accounts.invite(body.login(), body.data());
        return ResponseEntity.created(URI.create("/api/v1/users/" + account.id()))
                .eTag(Etag.of(account.version()))
                .body(UserView.of(account));
    }

    @MayCall(Role.ADMIN)
    @GetMapping("/api/v1/users/{id}")
    ResponseEntity<UserView> user(@PathVariable String id) {
        return answer(accounts.account(Ids.parse("id", id)));
    }

    @MayCall(Role.ADMIN)
    @PutMapping("/api/v1/users/{id}")
    ResponseEntity<UserView> change(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody UserChange body) {
        return answer(accounts.change(Ids.parse("id", id), Etag.required(ifMatch), body.data(), body.disabled()));
    }

    @MayCall(Role.ADMIN)
    @PostMapping("/api/v1/users/{id}/setup-link")
    SetupLink setupLink(@PathVariable String id) {
        return new SetupLink(address.url() + "/setup#" + accounts.setupToken(Ids.parse("id", id)));
    }

    @MayCall(Role.ADMIN)
    @DeleteMapping("/api/v1/users/{id}/sessions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endSessions(@PathVariable String id) {
        accounts.endSessions(Ids.parse("id", id));
    }

    private static ResponseEntity<UserView> answer(Account account) {
        return ResponseEntity.ok().eTag(Etag.of(account.version())).body(UserView.of(account));
    }
}
