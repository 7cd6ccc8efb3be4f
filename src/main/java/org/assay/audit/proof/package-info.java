/**
 * What proves the trail: a Merkle tree as in RFC 9162, signed checkpoints, and the check of both. Pure but for reading the
 * tables through plain JDBC, so that it also works without a running Assay.
 */
@NullMarked
package org.assay.audit.proof;

import org.jspecify.annotations.NullMarked;
