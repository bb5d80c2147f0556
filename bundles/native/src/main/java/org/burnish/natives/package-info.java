/** What Java cannot ask of the system, in plain Java. Who implements it is found as a service, and may be missing. */
@Export
@Version("1.0.0")
package org.burnish.natives;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
