/**
 * Events of the Java Flight Recorder. Where nothing records, and where the Java runtime has no such recorder, a command costs one
 * look at a flag.
 */
@NullMarked
package org.burnish.jfr.internal;

import org.jspecify.annotations.NullMarked;
