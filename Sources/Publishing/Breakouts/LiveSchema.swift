/// The contract of live groups: a JSON Schema (draft 2020-12) of the event lines and of their answers.
public enum LiveSchema {
    public static let text = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "https://convene.invalid/schema/live-groups.json",
          "title": "Live break-out groups",
          "description": "Each line of standard input is an event, each line of standard output its answer.",
          "oneOf": [{"$ref": "#/$defs/event"}, {"$ref": "#/$defs/answer"}],
          "$defs": {
            "id": {
              "description": "As in the list of participants; a number counts as its digits.",
              "type": ["string", "integer"]
            },
            "event": {
              "oneOf": [
                {
                  "description": "Somebody came. Fields of a registered person may be left out. Further fields: the columns that groups are mixed by.",
                  "type": "object",
                  "required": ["event", "id"],
                  "properties": {
                    "event": {"const": "arrived"},
                    "id": {"$ref": "#/$defs/id"},
                    "name": {"type": "string"},
                    "email": {"type": "string"},
                    "organization": {"type": "string"},
                    "attendance": {"enum": ["onsite", "online"]},
                    "languages": {"oneOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]},
                    "role": {"type": "string"},
                    "together": {"type": ["string", "integer"]},
                    "apart": {"type": ["string", "integer"]},
                    "wait": {"description": "Placed with the next place-waiting or repair.", "type": "boolean"}
                  },
                  "additionalProperties": {"type": ["string", "integer", "boolean"]}
                },
                {
                  "type": "object",
                  "required": ["event", "id"],
                  "properties": {
                    "event": {"enum": ["left", "facilitator-lost"]},
                    "id": {"$ref": "#/$defs/id"}
                  },
                  "additionalProperties": false
                },
                {
                  "description": "Somebody went online, or came into the room.",
                  "type": "object",
                  "required": ["event", "id", "attendance"],
                  "properties": {
                    "event": {"const": "mode"},
                    "id": {"$ref": "#/$defs/id"},
                    "attendance": {"enum": ["onsite", "online"]}
                  },
                  "additionalProperties": false
                },
                {
                  "type": "object",
                  "required": ["event", "group"],
                  "properties": {
                    "event": {"const": "group-dissolved"},
                    "group": {"type": "integer", "minimum": 1}
                  },
                  "additionalProperties": false
                },
                {
                  "description": "Restore the balance with the fewest moved, or as far as `most` of them allow.",
                  "type": "object",
                  "required": ["event"],
                  "properties": {
                    "event": {"const": "repair"},
                    "most": {"type": "integer", "minimum": 0}
                  },
                  "additionalProperties": false
                },
                {
                  "description": "options shows the repairs to choose from, state the whole room; both change nothing.",
                  "type": "object",
                  "required": ["event"],
                  "properties": {"event": {"enum": ["group-opened", "place-waiting", "options", "state"]}},
                  "additionalProperties": false
                }
              ]
            },
            "answer": {"oneOf": [{"$ref": "#/$defs/done"}, {"$ref": "#/$defs/refused"}]},
            "done": {
              "type": "object",
              "required": ["line", "event", "ok", "changes", "notes", "state"],
              "properties": {
                "line": {"description": "0 for the answer that begins a run.", "type": "integer", "minimum": 0},
                "event": {"type": "string"},
                "ok": {"const": true},
                "changes": {
                  "description": "Who goes where. Nobody who is not named here has moved.",
                  "type": "array",
                  "items": {"$ref": "#/$defs/change"}
                },
                "notes": {"type": "array", "items": {"type": "string"}},
                "proven": {
                  "description": "For place-waiting, group-dissolved and repair: whether nothing better exists.",
                  "type": "boolean"
                },
                "options": {
                  "description": "The fewest movers first.",
                  "type": "array",
                  "items": {
                    "type": "object",
                    "required": ["movers", "imbalance", "proven", "changes"],
                    "properties": {
                      "movers": {"type": "integer", "minimum": 0},
                      "imbalance": {"type": "integer", "minimum": 0},
                      "proven": {"type": "boolean"},
                      "changes": {"type": "array", "items": {"$ref": "#/$defs/change"}}
                    },
                    "additionalProperties": false
                  }
                },
                "state": {
                  "type": "object",
                  "required": ["groups", "waiting", "imbalance", "broken", "without_facilitator"],
                  "properties": {
                    "groups": {
                      "type": "array",
                      "items": {
                        "type": "object",
                        "required": ["group", "size"],
                        "properties": {
                          "group": {"type": "integer", "minimum": 1},
                          "size": {"type": "integer", "minimum": 0},
                          "people": {"type": "array", "items": {"type": "string"}}
                        },
                        "additionalProperties": false
                      }
                    },
                    "waiting": {"type": "array", "items": {"type": "string"}},
                    "imbalance": {
                      "description": "Pairs who share a value in a group, above what no seating can beat.",
                      "type": "integer",
                      "minimum": 0
                    },
                    "broken": {
                      "description": "The hard rules that do not hold now, in sentences.",
                      "type": "array",
                      "items": {"type": "string"}
                    },
                    "without_facilitator": {"type": "array", "items": {"type": "integer", "minimum": 1}}
                  },
                  "additionalProperties": false
                }
              },
              "additionalProperties": false
            },
            "refused": {
              "description": "The line was not understood, or cannot have happened; nothing has changed.",
              "type": "object",
              "required": ["line", "ok", "error"],
              "properties": {
                "line": {"type": "integer", "minimum": 1},
                "event": {"type": "string"},
                "ok": {"const": false},
                "error": {
                  "type": "object",
                  "required": ["code", "sentence"],
                  "properties": {
                    "code": {
                      "enum": [
                        "bad-json", "unknown-event", "unknown-field", "missing-field", "bad-value", "not-here",
                        "already-here", "same-mode", "not-a-facilitator", "no-such-group", "last-group", "no-repair",
                        "not-written", "unconfirmed"
                      ]
                    },
                    "sentence": {"type": "string"}
                  },
                  "additionalProperties": false
                }
              },
              "additionalProperties": false
            },
            "change": {
              "type": "object",
              "required": ["person", "from", "to"],
              "properties": {
                "person": {"type": "string"},
                "name": {"type": "string"},
                "from": {"description": "null: waited, or has just come.", "type": ["integer", "null"]},
                "to": {"description": "null: waits from now on, or has left.", "type": ["integer", "null"]}
              },
              "additionalProperties": false
            }
          }
        }

        """
}
