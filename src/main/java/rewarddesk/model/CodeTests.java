package rewarddesk.model;

import java.util.Optional;

/// Tests that a program in a response has to pass. They are untrusted text and are only ever run in
/// the sandbox.
///
/// @param language language of the tests, lower case, for example `python`
/// @param source the tests as source text, or as JSON: a list of statements or of objects with
///   `input` and `output`
/// @param entryPoint name of the function under test, when the tests expect one
public record CodeTests(String language, String source, Optional<String> entryPoint) {}
