/**
 * Burnish in Spring Boot: a bean {@link org.burnish.embedded.Burnish} that is opened with the application and closed with it,
 * and a health indicator where the actuator is there.
 */
@NullMarked
package org.burnish.spring;

import org.jspecify.annotations.NullMarked;
