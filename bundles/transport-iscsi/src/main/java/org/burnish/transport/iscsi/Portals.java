package org.burnish.transport.iscsi;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.burnish.transport.iscsi.session.Credentials;

/**
 * The portals that the user wants searched, and the names and secrets for them.
 *
 * @param known in their order, each with its login if it was given one
 * @param fallback the login for all others
 */
record Portals(List<IscsiUrl> known, Optional<Credentials> fallback) {

    private static final String NAMES = "BURNISH_ISCSI_PORTALS";

    /** Reads environment variables: those that libiscsi reads, and a list of portals separated by blanks or commas. */
    static Portals of(UnaryOperator<String> environment) {
        List<IscsiUrl> known = Arrays.stream(value(environment, NAMES).split("[\\s,]+"))
                .filter(each -> !each.isEmpty())
                .flatMap(Portals::portal)
                .toList();
        String user = value(environment, "LIBISCSI_CHAP_USERNAME");
        String secret = value(environment, "LIBISCSI_CHAP_PASSWORD");
        Optional<Credentials> fallback = user.isEmpty() || secret.isEmpty()
                ? Optional.empty()
                : Optional.of(new Credentials(
                        user,
                        secret,
                        value(environment, "LIBISCSI_CHAP_TARGET_USERNAME"),
                        value(environment, "LIBISCSI_CHAP_TARGET_PASSWORD")));
        return new Portals(known, fallback);
    }

    private static String value(UnaryOperator<String> environment, String name) {
        return Optional.ofNullable(environment.apply(name)).orElse("");
    }

    /** What can't be understood is left out, as what can't be reached. */
    private static Stream<IscsiUrl> portal(String text) {
        try {
            return Stream.of(IscsiUrl.parsePortal(text));
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
    }

    /** The same address with the login that belongs to its portal, where it has none itself. */
    IscsiUrl complete(IscsiUrl url) {
        if (url.login().isPresent()) {
            return url;
        }
        return url.with(known.stream()
                .filter(portal -> portal.isAt(url))
                .flatMap(portal -> portal.login().stream())
                .findFirst()
                .or(() -> fallback));
    }
}
