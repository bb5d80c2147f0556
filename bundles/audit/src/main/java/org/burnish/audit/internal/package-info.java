/**
 * The audit log. A change of a medium, which the recorder reports to its watchers, becomes two lines: one before it begins, so
 * that it is known of even if the machine fails meanwhile, and one at its end.
 *
 * <pre>
 *   RecordingWatcher, PreparationWatcher        the recorder's side
 *          |
 *   AuditLog .... Settings                      the component: where the lines go
 *          |
 *   RecordingAudit, PreparationAudit            what is known of one change, as a Line for each drive
 *          |
 *   Writer                                      a thread of its own: what hangs keeps no recording waiting for ever
 *          |
 *   LogFile                                     appends, syncs, rotates
 * </pre>
 */
@NullMarked
package org.burnish.audit.internal;

import org.jspecify.annotations.NullMarked;
