package org.burnish.archive;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Issues certificates of burns. A service. */
@ProviderType
public interface Certificates {

    /**
     * Makes the forms of a certificate.
     *
     * @param key signs it; without one it says that nobody signed it
     */
    IssuedCertificate issue(Certificate certificate, Optional<SigningKey> key);
}
