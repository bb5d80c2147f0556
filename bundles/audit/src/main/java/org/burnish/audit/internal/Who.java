package org.burnish.audit.internal;

import java.lang.reflect.InvocationTargetException;
import java.security.AccessController;
import java.security.Principal;
import java.util.Comparator;
import java.util.Optional;
import javax.security.auth.Subject;
import org.burnish.recorder.Drive;
import org.jspecify.annotations.Nullable;

/** Who does something: the user of the process, the one who has logged in to the host, and the bundle. */
final class Who {

    private static final String USER = "UserPrincipal";

    private Who() {}

    /** The user of this thread, and the bundle that opened the drive. */
    static Line of(Drive drive) {
        ProcessHandle process = ProcessHandle.current();
        return Line.EMPTY
                .withText("user", process.info().user().orElse(System.getProperty("user.name", "")))
                .with("session", session(subject()))
                .with("pid", process.pid())
                .with("program", drive.user());
    }

    /** The name of a subject: hosts give it principals for its roles and groups too. */
    static Optional<String> session(@Nullable Subject subject) {
        return subject == null
                ? Optional.empty()
                : subject.getPrincipals().stream()
                        .filter(Who::names)
                        .min(Comparator.comparing(
                                principal -> !simpleName(principal).endsWith(USER)))
                        .map(Principal::getName);
    }

    private static boolean names(Principal principal) {
        String name = simpleName(principal);
        return !name.contains("Role") && !name.contains("Group") && !name.contains("Client");
    }

    private static String simpleName(Principal principal) {
        return principal.getClass().getSimpleName();
    }

    /** Java 18 and later ask for it by another method, and later ones know no other. */
    private static @Nullable Subject subject() {
        try {
            return (Subject) Subject.class.getMethod("current").invoke(null);
        } catch (NoSuchMethodException e) {
            return inherited();
        } catch (IllegalAccessException | InvocationTargetException | UnsupportedOperationException e) {
            return null;
        }
    }

    @SuppressWarnings("removal")
    private static @Nullable Subject inherited() {
        return Subject.getSubject(AccessController.getContext());
    }
}
