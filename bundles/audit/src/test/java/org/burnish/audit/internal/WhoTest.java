package org.burnish.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.Principal;
import java.security.PrivilegedAction;
import java.util.Set;
import javax.security.auth.Subject;
import org.junit.jupiter.api.Test;

class WhoTest {

    private record GroupPrincipal(String getName) implements Principal {
        @Override
        public String getName() {
            return getName;
        }
    }

    private record OtherPrincipal(String getName) implements Principal {
        @Override
        public String getName() {
            return getName;
        }
    }

    private record UserPrincipal(String getName) implements Principal {
        @Override
        public String getName() {
            return getName;
        }
    }

    private static Subject subject(Principal... principals) {
        return new Subject(true, Set.of(principals), Set.of(), Set.of());
    }

    @Test
    void userIsToldFromGroups() {
        assertThat(Who.session(
                        subject(new GroupPrincipal("admins"), new OtherPrincipal("x"), new UserPrincipal("joe"))))
                .contains("joe");
        assertThat(Who.session(subject(new GroupPrincipal("admins")))).isEmpty();
        assertThat(Who.session(null)).isEmpty();
    }

    @Test
    @SuppressWarnings("removal")
    void sessionOfThisThreadIsKnown() {
        Line line = Subject.doAs(subject(new UserPrincipal("joe")), (PrivilegedAction<Line>)
                () -> Who.of(Fakes.drive("emu:disc", "com.example.app")));
        assertThat(line.values())
                .containsEntry("session", "joe")
                .containsEntry("program", "com.example.app")
                .containsKeys("user", "pid");
        assertThat(Who.of(Fakes.drive("emu:disc", null)).values()).doesNotContainKeys("session", "program");
    }
}
