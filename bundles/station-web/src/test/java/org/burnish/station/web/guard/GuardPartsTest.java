package org.burnish.station.web.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardPartsTest {

    @TempDir
    Path work;

    @Test
    void aTokenIsForOneRole() {
        Tokens tokens = Tokens.random();
        for (Role role : Role.values()) {
            assertThat(tokens.role(tokens.of(role))).contains(role);
        }
        assertThat(tokens.role("")).isEmpty();
        assertThat(tokens.role(tokens.of(Role.ADMIN) + "x")).isEmpty();
        assertThat(Tokens.random().of(Role.VIEWER))
                .isNotEqualTo(tokens.of(Role.VIEWER))
                .hasSize(32);
    }

    @Test
    void aRoleMayWhatLesserOnesMay() {
        assertThat(Role.ADMIN.may(Role.OPERATOR)).isTrue();
        assertThat(Role.VIEWER.may(Role.OPERATOR)).isFalse();
    }

    @Test
    void aClientThatComesTooOftenHasToWait() {
        AtomicLong time = new AtomicLong();
        Buckets buckets = new Buckets(3, 2, time::get);
        for (int i = 0; i < 3; i++) {
            assertThat(buckets.take("a")).isTrue();
        }
        assertThat(buckets.take("a")).isFalse();
        assertThat(buckets.take("b")).isTrue();
        time.addAndGet(500_000_000);
        assertThat(buckets.take("a")).isTrue();
        assertThat(buckets.take("a")).isFalse();
    }

    @Test
    void clientsThatDoNotEndAreForgotten() {
        Buckets buckets = new Buckets(1, 0, () -> 0);
        assertThat(buckets.take("first")).isTrue();
        for (int i = 0; i < 5000; i++) {
            buckets.take("other " + i);
        }
        assertThat(buckets.take("first")).isTrue();
    }

    @Test
    void whatIsBelowARootIsItsRealPath() throws Exception {
        Path root = Files.createDirectory(work.resolve("root"));
        Path inside = Files.writeString(root.resolve("f"), "x");
        Path outside = Files.writeString(work.resolve("g"), "x");
        Files.createSymbolicLink(root.resolve("in"), inside);
        Files.createSymbolicLink(root.resolve("out"), outside);
        Files.createSymbolicLink(work.resolve("alias"), root);
        Roots roots = new Roots(List.of(work.resolve("alias")));
        assertThat(roots.real(work.resolve("alias/in").toString())).isEqualTo(inside.toRealPath());
        assertThat(roots.real(root.resolve("f").toString())).isEqualTo(inside.toRealPath());
        for (String path : List.of(root + "/out", root + "/../g", outside.toString(), root + "x", "/", "f", "", "\0")) {
            assertThatThrownBy(() -> roots.real(path)).as(path).isInstanceOf(Refusal.class);
        }
        assertThatThrownBy(() -> roots.real(root + "/missing")).hasMessageContaining("is not there");
        // whether something is elsewhere, nobody learns
        assertThatThrownBy(() -> roots.real(work + "/missing")).hasMessageContaining("is not below");
    }
}
