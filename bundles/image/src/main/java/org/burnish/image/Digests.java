package org.burnish.image;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The digests that there are at the moment: those that services bring, then those of the Java platform. */
public final class Digests {

    /** Those of the Java platform. */
    public static final Digests OF_JAVA = new Digests(List::of);

    private final Supplier<? extends Collection<DigestAlgorithm>> services;

    /** @param services is asked at each look, since services come and go */
    public Digests(Supplier<? extends Collection<DigestAlgorithm>> services) {
        this.services = services;
    }

    /** The digest of a name, if there is one. */
    public Optional<DigestAlgorithm> find(String name) {
        return services.get().stream()
                .filter(digest -> digest.name().equals(name))
                .findFirst()
                .or(() -> JdkDigest.find(name));
    }

    /**
     * The digest of a name.
     *
     * @throws ImageException when neither the Java platform nor a service has it
     */
    public DigestAlgorithm get(String name) throws ImageException {
        return find(name)
                .orElseThrow(() -> new ImageException(
                        "There is no digest '" + name + "'. Install the bundle that brings it, and try again"));
    }
}
