package org.burnish.recorder;

import org.osgi.annotation.versioning.ProviderType;

/** The writing of a session to one or several media, while it goes on. */
@ProviderType
public interface Recording extends Ongoing<Outcome> {

    /** How far it is; cheap, at any time, by any thread. */
    Progress progress();
}
