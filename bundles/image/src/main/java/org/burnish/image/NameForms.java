package org.burnish.image;

import java.util.Optional;
import org.burnish.options.Options;
import org.osgi.annotation.versioning.ConsumerType;

/** What becomes of names in images: each form of names has characters and lengths of its own. A service. */
@ConsumerType
@FunctionalInterface
public interface NameForms {

    /** Knows no form. */
    NameForms NONE = (node, form, options) -> Optional.empty();

    /**
     * The name that a node would be read with, recorded in a form. Other names of its directory that become the same are not
     * regarded.
     *
     * @param form empty for the plain names, which have a version then, such as {@code A.TXT;1}
     * @param options of the image, of which those count that are about names
     * @return empty where nobody records names in this form; empty text for the root
     */
    Optional<String> recorded(ImageNode node, Optional<Naming.Kind> form, Options options);
}
