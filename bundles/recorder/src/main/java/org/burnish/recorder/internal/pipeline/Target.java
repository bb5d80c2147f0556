package org.burnish.recorder.internal.pipeline;

import org.burnish.media.Medium;
import org.burnish.media.TrackWriter;
import org.burnish.media.WriteRequest;
import org.burnish.recorder.Drive;

/**
 * A drive that takes the session.
 *
 * @param index its place in the request
 * @param drive the drive
 * @param medium what is in it
 * @param request what it has agreed to write
 * @param writer writes it
 */
record Target(int index, Drive drive, Medium medium, WriteRequest request, TrackWriter writer) {}
