-- What an editor does with a model, by Neovim's own client: opens, completes, follows, renames, and shows
-- diagnostics, lenses and hover. Whoever starts it says by `--cmd` which program, the folder of the model, the
-- file for what happened, and how many seconds each thing may take.
local outcome = {}
local program = vim.g.sallyport_program
local folder = vim.g.sallyport_folder
local patience = vim.g.sallyport_patience * 1000

local function finish(fault)
  outcome.fault = fault
  local file = assert(io.open(vim.g.sallyport_outcome, 'w'))
  file:write(vim.fn.json_encode(outcome))
  file:close()
  vim.cmd('qall!')
end

local function messages()
  local found = {}
  for _, told in ipairs(vim.diagnostic.get(0, { severity = vim.diagnostic.severity.ERROR })) do
    table.insert(found, { told.code or told.user_data.lsp.code, told.lnum, told.col })
  end
  return found
end

local function session()
  vim.cmd('edit ' .. folder .. '/model.yaml')
  local capabilities = vim.lsp.protocol.make_client_capabilities()
  capabilities.textDocument.completion.completionItem.snippetSupport = true
  local client = vim.lsp.start_client({
    name = 'sallyport', cmd = { program, 'lsp' }, root_dir = folder, capabilities = capabilities,
  })
  vim.lsp.buf_attach_client(0, client)
  local function running() return vim.lsp.get_client_by_id(client) end
  assert(vim.wait(patience, function() return running() and running().initialized end), 'no beginning')
  outcome.encoding = running().offset_encoding

  local function ask(method, line, column, more)
    vim.api.nvim_win_set_cursor(0, { line, column })
    local parameters = vim.lsp.util.make_position_params(0, running().offset_encoding)
    for key, value in pairs(more or {}) do parameters[key] = value end
    local answers = vim.lsp.buf_request_sync(0, method, parameters, patience)
    assert(answers and answers[client], method .. ' has no answer')
    assert(not answers[client].err, method .. ': ' .. vim.inspect(answers[client].err))
    return answers[client].result
  end

  -- A word is misspelt, told, and mended.
  local first = vim.fn.search('role: cloud')
  local line = vim.fn.getline(first)
  vim.fn.setline(first, (line:gsub('role: cloud', 'role: clowd')))
  assert(vim.wait(patience, function() return #messages() > 0 end), 'no diagnostics')
  outcome.diagnostics = messages()
  vim.fn.setline(first, line)
  outcome.mended = vim.wait(patience, function() return #messages() == 0 end)

  -- What may stand behind the colon of a role.
  local column = line:find('role: ') + 5
  outcome.completions = {}
  for _, item in ipairs(ask('textDocument/completion', first, column).items) do
    table.insert(outcome.completions, item.label)
  end

  -- From a use to where it is declared, in the file that is extended, by the editor's own jump.
  local use = vim.fn.search('operator: ')
  vim.api.nvim_win_set_cursor(0, { use, vim.fn.getline(use):find('operator: ') + 9 })
  vim.lsp.buf.definition()
  assert(vim.wait(patience, function() return vim.fn.expand('%:t') == 'base.yaml' end), 'no jump')
  outcome.declared = vim.fn.getline('.')
  vim.cmd('buffer model.yaml')

  local hover = ask('textDocument/hover', use, vim.fn.getline(use):find('operator: ') + 9)
  outcome.hover = hover and hover.contents.value or vim.NIL

  outcome.lenses = {}
  local lenses = ask('textDocument/codeLens', 1, 0)
  for _, lens in ipairs(lenses) do
    table.insert(outcome.lenses, { lens.range.start.line, lens.command.title })
  end

  -- A name of this file, by the editor's own change of it.
  local declared = vim.fn.search('^  yard:')
  vim.api.nvim_win_set_cursor(0, { declared, 2 })
  vim.lsp.buf.rename('court')
  assert(vim.wait(patience, function() return vim.fn.getline(declared):find('court') end), 'not renamed')
  outcome.text = vim.api.nvim_buf_get_lines(0, 0, -1, false)
  outcome.after = vim.wait(patience, function() return #messages() == 0 end)

  vim.lsp.stop_client(client)
  outcome.ended = vim.wait(patience, function() return vim.lsp.get_client_by_id(client) == nil end)
end

local ok, fault = pcall(session)
finish(not ok and tostring(fault) or nil)
